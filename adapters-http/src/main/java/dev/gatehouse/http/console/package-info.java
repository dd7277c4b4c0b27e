/**
 * The console: pages on which administrators see and run the house, over the use cases of the administration and with the same
 * permissions; plain HTML that needs no script.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.console;
