/**
 * What we claim of speed, repeatable by one command: a small load client, the floor beside it, and a printed table; and what
 * we claim of time that tells nothing, by another.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.proving;
