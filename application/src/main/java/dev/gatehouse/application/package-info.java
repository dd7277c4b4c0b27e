/** The use cases: what the system does, the doors it is asked through, and the doors it asks through. */
@NullMarked
package dev.gatehouse.application;

import org.jspecify.annotations.NullMarked;
