/** What the system does: one intention a file, with its command and its sealed outcome inside. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.application.port.in;
