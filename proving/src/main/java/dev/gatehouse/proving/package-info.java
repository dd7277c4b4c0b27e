/** What we claim of speed, repeatable by one command: a small load client, the floor beside it, and a printed table. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.proving;
