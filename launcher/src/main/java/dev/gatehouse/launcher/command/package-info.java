/** The commands beside {@code server}: each a small class that parses its arguments, asks a use case and prints. */
@NullMarked
package dev.gatehouse.launcher.command;

import org.jspecify.annotations.NullMarked;
