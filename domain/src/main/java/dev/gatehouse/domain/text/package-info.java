/** Texts as they come from outside: which of them can be kept, and what they mean. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.text;
