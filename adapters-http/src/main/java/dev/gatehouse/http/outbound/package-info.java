/** Speaks to the clients of the house, who registered for it: the one place from which requests go out. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.outbound;
