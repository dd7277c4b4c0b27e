/** Puts the rooms together: opens each by its door, and hands out the use cases over them. */
@NullMarked
package dev.gatehouse.launcher.house;

import org.jspecify.annotations.NullMarked;
