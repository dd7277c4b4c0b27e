/** Every store in memory, exactly as its port promises. */
@NullMarked
package dev.gatehouse.testkit.memory;

import org.jspecify.annotations.NullMarked;
