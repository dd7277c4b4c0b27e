/** Understands password hashes of other systems; computes, and leaves it to others to compare. */
@NullMarked
package dev.gatehouse.crypto.foreign;

import org.jspecify.annotations.NullMarked;
