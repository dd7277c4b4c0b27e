/** Speaks: translates each dialect of the door into use cases and their outcomes back into its words. */
@NullMarked
package dev.gatehouse.http;

import org.jspecify.annotations.NullMarked;
