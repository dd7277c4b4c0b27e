/** Credentials, the order of checks, throttling, and what may be said of a refusal. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.login;
