package dev.gatehouse.http.dialect.envelope;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Call;
import java.util.List;
import java.util.Optional;

/** What is read and written in this dialect. */
final class EnvelopeMessages {
    private EnvelopeMessages() {}

    /** {@code POST /token}. */
    record LoginRequest(LoginIdentifier username, Password password) {
        static Optional<LoginRequest> in(Call call) {
            var username = call.text("username").map(LoginIdentifier::parse);
            var password = call.password("password");
            return username.flatMap(name -> password.map(word -> new LoginRequest(name, word)));
        }

        Credentials credentials() {
            return new Credentials.UserPassword(username, password);
        }
    }

    /** {@code POST /refresh}. */
    record RefreshRequest(String sub, Secret refreshToken) {
        static Optional<RefreshRequest> in(Call call) {
            var sub = call.text("sub");
            var token = call.secret("refresh_token");
            return sub.flatMap(subject -> token.map(secret -> new RefreshRequest(subject, secret)));
        }
    }

    /** Either answer, when it is good. */
    record Success(Data data) {}

    /** The tokens and whose they are; lifetimes in seconds. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Data(
            String tokenType,
            long expiresIn,
            Secret accessToken,
            Secret refreshToken,
            String sub,
            long refreshTokenExpiresIn) {}

    /** Every other answer. */
    record Failure(Problem error) {}

    /**
     * What went wrong.
     *
     * @param code the status once more
     * @param loc where in the request, from the outside in
     * @param msg the message once more, beside its place
     * @param type what kind of flaw, as a stable word
     */
    record Problem(int code, String message, Optional<List<String>> loc, Optional<String> msg, Optional<String> type) {
        static Problem plain(int code, String message) {
            return new Problem(code, message, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Problem at(List<String> loc, String message, String type) {
            return new Problem(422, message, Optional.of(loc), Optional.of(message), Optional.of(type));
        }
    }
}
