/**
 * What we claim of staying up, repeatable by one command: the product, started as a user would, is killed, cut off and flooded, and a table
 * says what was seen beside what is asked.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.proving.faults;
