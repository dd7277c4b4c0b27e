/** What the management commands ask for, wherever it is done: in a house opened here, or by a server elsewhere. */
@NullMarked
package dev.gatehouse.launcher.management;

import org.jspecify.annotations.NullMarked;
