/** A decision that can be told again, step by step. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.decision;
