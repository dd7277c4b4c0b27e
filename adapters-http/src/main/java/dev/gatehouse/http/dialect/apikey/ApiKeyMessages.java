package dev.gatehouse.http.dialect.apikey;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Call;
import java.time.Instant;
import java.util.Optional;

/** What is read and written in this dialect. */
final class ApiKeyMessages {
    private ApiKeyMessages() {}

    /** {@code POST /auth/login}. */
    record LoginRequest(ApiKey username, Secret password) {
        static Optional<LoginRequest> in(Call call) {
            var username = call.meaning("username", ApiKey::parse);
            var password = call.secret("password");
            return username.flatMap(key -> password.map(secret -> new LoginRequest(key, secret)));
        }

        Credentials credentials() {
            return new Credentials.KeySecret(username, password);
        }
    }

    /** {@code POST /auth/refresh}. */
    record RefreshRequest(Secret refreshToken) {
        static Optional<RefreshRequest> in(Call call) {
            return call.secret("refresh_token").map(RefreshRequest::new);
        }
    }

    /** Either answer, when it is good. */
    record Success(boolean success, Data data) {}

    /** The tokens, when they expire, and the number of the client. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Data(
            Secret accessToken, Secret refreshToken, Instant accessExpiresAt, Instant refreshExpiresAt, int clientId) {}

    /** Every other answer. */
    record Failure(Problem error) {}

    /** What went wrong, for people and for programs. */
    record Problem(String name, String code, String message) {}
}
