/** Stands in: in-memory ports, a movable clock, and the contracts that every adapter and dialect must keep. */
@NullMarked
package dev.gatehouse.testkit;

import org.jspecify.annotations.NullMarked;
