/**
 * The console: pages on which administrators see and run the house, over the use cases of the administration and with the same
 * permissions; plain HTML that needs no script.
 *
 * <p>Each page goes the same way: a {@code ...Resource} asks {@link Desk} who is there, which makes a {@link Visit}; a use case
 * answers; what it says becomes a {@link Page} of {@link Block}s with {@link Field}s in them, in the words of a {@code ...Text}
 * or {@code ...Words}, and {@link Sheet} prints it. Before anything grave is done, {@link Confirmation} says what will happen. Paths
 * stand in {@link Ways}, and what one must hold to be shown a part of the house in {@link Room}.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.console;
