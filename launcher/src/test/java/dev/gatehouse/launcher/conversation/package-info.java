/** Conversations with a server as text files: what is said, and what must be answered. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.launcher.conversation;
