/** Hot paths, each measured by itself. */
@NullMarked
package dev.gatehouse.proving.micro;

import org.jspecify.annotations.NullMarked;
