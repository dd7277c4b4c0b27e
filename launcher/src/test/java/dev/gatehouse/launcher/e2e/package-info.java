/** Holds the whole house to its promises: several nodes, a killed process, a store that goes away, and no secret told. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.launcher.e2e;
