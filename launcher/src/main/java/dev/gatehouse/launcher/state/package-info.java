/** Reads {@code state.yml}: which users, API clients and exchange tokens shall be. */
@NullMarked
package dev.gatehouse.launcher.state;

import org.jspecify.annotations.NullMarked;
