package dev.gatehouse.domain.oauth;

import java.util.Optional;

/**
 * What a client is told of a user beyond who it is (OpenID Connect Core section 5.1).
 *
 * @param name the name by which the user logs in
 * @param isEmailVerified whether the address is known to be the user's; says nothing where there is none
 */
public record UserClaims(Optional<String> name, Optional<String> email, boolean isEmailVerified) {
    /** Nothing. */
    public static final UserClaims NONE = new UserClaims(Optional.empty(), Optional.empty(), false);
}
