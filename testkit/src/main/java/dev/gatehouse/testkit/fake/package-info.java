/** Hashing, sealing and randomness that keep the promises of their ports without the cost and without the secrecy. */
@NullMarked
package dev.gatehouse.testkit.fake;

import org.jspecify.annotations.NullMarked;
