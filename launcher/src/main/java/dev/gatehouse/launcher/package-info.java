/** Opens the house: configuration, wiring and commands. */
@NullMarked
package dev.gatehouse.launcher;

import org.jspecify.annotations.NullMarked;
