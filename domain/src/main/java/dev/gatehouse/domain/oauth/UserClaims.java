package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
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

    /** What a client may be told whose user agreed to that scope (OpenID Connect Core section 5.4). */
    public static UserClaims of(User user, Scopes scope) {
        var words = scope.words();
        return new UserClaims(
                words.contains(ScopeText.PROFILE) ? user.name().map(LoginName::display) : Optional.empty(),
                words.contains(ScopeText.EMAIL) ? user.email().map(EmailAddress::display) : Optional.empty(),
                words.contains(ScopeText.EMAIL) && user.emailVerified());
    }
}
