package dev.gatehouse.http.dialect.exchange;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Call;
import java.util.List;
import java.util.Optional;

/** What is read and written in this dialect. */
final class ExchangeMessages {
    /** The one parameter of the one request. */
    static final String REFRESH_TOKEN = "refreshToken";

    private ExchangeMessages() {}

    /** {@code POST /login}. */
    record LoginRequest(Secret refreshToken) {
        static Optional<LoginRequest> in(Call call) {
            return call.secret(REFRESH_TOKEN).map(LoginRequest::new);
        }

        Credentials credentials() {
            return new Credentials.ExchangeToken(refreshToken);
        }
    }

    /** The answer when it is good. */
    record Success(Secret accessToken) {}

    /**
     * Every other answer.
     *
     * @param param the one parameter that is wrong
     * @param params the parameters that are wrong, if they are more than one
     */
    record Failure(
            String type, String code, String message, Optional<String> param, Optional<List<Parameter>> params) {}

    /** What is wrong with one parameter. */
    record Parameter(String param, String message) {}
}
