/** Asks a Gatehouse that serves elsewhere, over the administration that it has for machines. */
@NullMarked
package dev.gatehouse.launcher.remote;

import org.jspecify.annotations.NullMarked;
