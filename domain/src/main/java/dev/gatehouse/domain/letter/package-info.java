/** What people are told by letter, and what a letter lets its reader do. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.letter;
