/** What is closed for a while in an emergency, by whom, and why. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.barrier;
