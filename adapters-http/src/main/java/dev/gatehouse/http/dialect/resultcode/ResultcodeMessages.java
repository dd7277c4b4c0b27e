package dev.gatehouse.http.dialect.resultcode;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Call;
import java.util.Optional;

/** What is read and written in this dialect. */
final class ResultcodeMessages {
    /** The member, and the cookie, that holds the refresh token. */
    static final String REFRESH_TOKEN = "refresh_token";

    /** The cookie that holds the access token. */
    static final String ACCESS_TOKEN = "access_token";

    private ResultcodeMessages() {}

    /** {@code POST /v1/api/auth/login}. */
    record LoginRequest(LoginIdentifier user, Password password) {
        static Optional<LoginRequest> in(Call call) {
            var user = call.text("user").map(LoginIdentifier::parse);
            var password = call.password("password");
            return user.flatMap(name -> password.map(word -> new LoginRequest(name, word)));
        }

        Credentials credentials() {
            return new Credentials.UserPassword(user, password);
        }
    }

    /** {@code POST /v1/api/auth/refresh}: what the body says wins over the cookie. */
    record RefreshRequest(Secret refreshToken) {
        static Optional<RefreshRequest> in(Call call) {
            var cookie = call.has(REFRESH_TOKEN) ? Optional.<Secret>empty() : call.cookie(REFRESH_TOKEN);
            return cookie.or(() -> call.secret(REFRESH_TOKEN)).map(RefreshRequest::new);
        }
    }

    /** The five members that tell of tokens; lifetimes in seconds. */
    @JsonNaming(SnakeCaseStrategy.class)
    record TokenMembers(
            String tokenType,
            Secret accessToken,
            long accessTokenExpiresIn,
            Secret refreshToken,
            long refreshTokenExpiresIn) {
        static TokenMembers of(Tokens tokens, IssuedToken refresh) {
            return new TokenMembers(
                    "Bearer",
                    tokens.access().text(),
                    tokens.access().secondsLeft(tokens.issuedAt()),
                    refresh.text(),
                    refresh.secondsLeft(tokens.issuedAt()));
        }
    }

    /** The answer to a login when it is good. */
    record LoginSuccess(int code, TokenMembers result, Optional<String> redirect) {}

    /** The answer to a refresh when it is good. */
    record RefreshSuccess(RefreshResult result) {}

    /** That it is good, and the tokens beside it. */
    record RefreshResult(
            int code, String desc, @JsonUnwrapped TokenMembers tokens) {}

    /** Every other answer; a client of either route finds the code where it looks for it. */
    record Failure(int code, Result result) {}

    /** What went wrong, for programs and for people. */
    record Result(int code, String desc) {}
}
