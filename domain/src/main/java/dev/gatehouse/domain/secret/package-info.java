/** What must never be printed. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.secret;
