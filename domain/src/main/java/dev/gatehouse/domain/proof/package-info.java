/** What clients sign to show who they are or that they hold a key, and the rules that such proofs obey. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.proof;
