/**
 * Verifies access tokens (RFC 9068) inside the services that trust an issuer: {@link dev.gatehouse.verifier.TokenVerifier}
 * is the door. It knows nothing of the rooms of the issuer, and stands on the JDK and java-jwt alone, so that any service
 * can take it.
 */
@NullMarked
package dev.gatehouse.verifier;

import org.jspecify.annotations.NullMarked;
