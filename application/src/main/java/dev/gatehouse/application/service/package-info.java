/** How it does it: the use cases, assembled by {@link dev.gatehouse.application.service.Wiring} alone. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.application.service;
