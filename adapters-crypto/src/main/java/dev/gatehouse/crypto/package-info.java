/** Seals: hashes passwords, signs tokens, guards keys and draws randomness. */
@NullMarked
package dev.gatehouse.crypto;

import org.jspecify.annotations.NullMarked;
