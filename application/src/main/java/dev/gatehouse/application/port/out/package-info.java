/** What the use cases need of the world: a memory, a sealer, a source of randomness. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.application.port.out;
