/** What an operator sees and what runs by itself: log, metrics, health, and the jobs at intervals. */
@NullMarked
package dev.gatehouse.launcher.operations;

import org.jspecify.annotations.NullMarked;
