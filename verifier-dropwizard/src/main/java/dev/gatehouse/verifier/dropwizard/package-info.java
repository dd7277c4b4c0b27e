/**
 * Brings the verifier into a Dropwizard service: {@link dev.gatehouse.verifier.dropwizard.VerifierBundle} is the door, and
 * {@code @Auth VerifiedToken} in a resource is all that a service says.
 */
@NullMarked
package dev.gatehouse.verifier.dropwizard;

import org.jspecify.annotations.NullMarked;
