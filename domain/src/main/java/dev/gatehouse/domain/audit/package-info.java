/** What happened, told so that it explains itself. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.audit;
