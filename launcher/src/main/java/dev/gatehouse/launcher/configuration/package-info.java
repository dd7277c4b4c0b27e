/** What an operator may choose, as it is written in the configuration, and what it means to the rooms. */
@NullMarked
package dev.gatehouse.launcher.configuration;

import org.jspecify.annotations.NullMarked;
