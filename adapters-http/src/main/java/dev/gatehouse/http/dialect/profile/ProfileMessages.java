package dev.gatehouse.http.dialect.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.http.dialect.Call;
import java.time.Instant;
import java.util.Optional;

/** What is read and written in this dialect. */
final class ProfileMessages {
    private ProfileMessages() {}

    /** {@code POST /v1/auth/login}. */
    record LoginRequest(EmailAddress email, Password password) {
        static Optional<LoginRequest> in(Call call) {
            var email = call.meaning("email", EmailAddress::parse);
            var password = call.password("password");
            return email.flatMap(address -> password.map(word -> new LoginRequest(address, word)));
        }

        Credentials credentials() {
            return new Credentials.UserPassword(new LoginIdentifier.ByEmail(email), password);
        }
    }

    /** The answer when it is good. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Success(Secret token, Instant expiresAt, Profile user) {}

    /** Who logged in. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Profile(
            String id,
            String email,
            @JsonProperty("is_verified") boolean isVerified,
            @JsonProperty("is_admin") boolean isAdmin,
            Instant createdAt) {
        static Profile of(User user) {
            var email = user.email().orElseThrow();
            return new Profile(
                    user.id().value(), email.display(), user.emailVerified(), user.isAdmin(), user.createdAt());
        }
    }

    /** Every other answer. */
    record Failure(String error) {}
}
