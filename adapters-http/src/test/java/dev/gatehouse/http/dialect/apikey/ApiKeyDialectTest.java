package dev.gatehouse.http.dialect.apikey;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.notRefreshed;
import static dev.gatehouse.http.Doubles.program;
import static dev.gatehouse.http.Doubles.refreshed;
import static dev.gatehouse.http.Doubles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.Stage;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ApiKeyDialectTest {
    private static final String SUCCESS = """
            200 {"success":true,"data":{"access_token":"the.access.token","refresh_token":"the.refresh.token",\
            "access_expires_at":"2025-01-15T13:00:00Z","refresh_expires_at":"2025-01-22T12:00:00Z","client_id":42}}""";

    private static final Decider decider = new Decider();
    private static final ApiKeyDialect dialect = new ApiKeyDialect(decider, decider, Doubles.entrance("apikey"));
    private static final ResourceExtension stage = Stage.of(dialect);

    @BeforeEach
    void everybodyIsLetIn() {
        decider.onLogin(attempt -> loggedIn(program()));
        decider.onRefresh(shown -> refreshed(program()));
    }

    @Test
    void aKeyAndSecretGiveAPairOfTokens() {
        assertThat(login("{\"username\":\"gh_ak_1\",\"password\":\"gh_sk_1\"}")).isEqualTo(SUCCESS);
    }

    @Test
    void theUseCaseSeesKeySecretAndEntrance() {
        login("{\"username\":\"gh_ak_1\",\"password\":\" gh sk \"}");
        var shown = (Credentials.KeySecret) decider.attempt().credentials();
        assertThat(decider.attempt().entrance().dialect().value()).isEqualTo("apikey");
        assertThat(shown.key().value()).isEqualTo("gh_ak_1");
        assertThat(shown.secret().reveal()).isEqualTo(" gh sk ");
    }

    @Test
    void aRefreshAnswersLikeALogin() {
        assertThat(refresh("{\"refresh_token\":\"r\"}")).isEqualTo(SUCCESS);
        assertThat(decider.presentation().token().reveal()).isEqualTo("r");
        assertThat(decider.presentation().claimedSubject()).isEmpty();
    }

    @Test
    void aRefusedRefreshIsUnauthorized() {
        decider.onRefresh(shown -> notRefreshed(new Refusal.InvalidToken()));
        assertThat(refresh("{\"refresh_token\":\"r\"}"))
                .isEqualTo(error(401, "UnauthorizedError", "UNAUTHORIZED", "Invalid refresh token"));
    }

    @Test
    void aRefusedLoginSaysTheDocumentedWords() {
        decider.onLogin(attempt -> refused(new Refusal.BadCredentials()));
        assertThat(login("{\"username\":\"k\",\"password\":\"s\"}"))
                .isEqualTo(error(401, "UnauthorizedError", "UNAUTHORIZED", "Invalid credentials"));
    }

    @Test
    void everyRefusalHasWords() {
        var inactive = error(401, "UnauthorizedError", "UNAUTHORIZED", "Client account is not active");
        assertThat(Stage.refusals().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(401, "UnauthorizedError", "UNAUTHORIZED", "Invalid credentials"),
                        error(401, "UnauthorizedError", "UNAUTHORIZED", "Invalid refresh token"),
                        inactive,
                        inactive,
                        error(403, "ForbiddenError", "FORBIDDEN", "IP address not authorized"),
                        inactive,
                        error(429, "TooManyRequestsError", "TOO_MANY_REQUESTS", "Too many requests"),
                        error(
                                503,
                                "ServiceUnavailableError",
                                "SERVICE_UNAVAILABLE",
                                "Service is temporarily unavailable"));
    }

    @Test
    void everyFaultHasWords() {
        var required = "Username and password are required";
        assertThat(Stage.faults().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(400, "ValidationException", "VALIDATION_FAILURE", "Request body must be a JSON object"),
                        error(400, "ValidationException", "VALIDATION_FAILURE", required),
                        error(404, "NotFoundError", "NOT_FOUND", "Not found"),
                        error(405, "MethodNotAllowedError", "METHOD_NOT_ALLOWED", "Method not allowed"),
                        unsupported("Content-Type must be application/json"),
                        unsupported("Content-Encoding is not supported"),
                        error(413, "PayloadTooLargeError", "PAYLOAD_TOO_LARGE", "Request body is too large"),
                        error(
                                503,
                                "ServiceUnavailableError",
                                "SERVICE_UNAVAILABLE",
                                "Service is temporarily unavailable"),
                        error(500, "InternalServerError", "INTERNAL_SERVER_ERROR", "Internal server error"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                               | Username and password are required
                    {}                               | Username and password are required
                    {"username":"k"}                 | Username and password are required
                    {"password":"s"}                 | Username and password are required
                    {"username":"k","password":null} | Username and password are required
                    {"username":"","password":"s"}   | Username and password are required
                    {"username":"k","password":""}   | Username and password are required
                    {"username":1,"password":"s"}    | Username and password must be valid text
                    {"username":"k","password":{}}   | Username and password must be valid text
                    {"username":"k","username":"l","password":"s"} | Request body must be a JSON object
                    [{"username":"k"}]               | Request body must be a JSON object
                    nonsense                         | Request body must be a JSON object
                    """)
    void aMessageThatIsNoGoodIsAValidationFailure(String body, String message) {
        assertThat(login(body)).isEqualTo(error(400, "ValidationException", "VALIDATION_FAILURE", message));
    }

    @Test
    void aKeyLongerThanAnyIsNoKey() {
        assertThat(login("{\"username\":\"" + "k".repeat(513) + "\",\"password\":\"s\"}"))
                .startsWith("400 ")
                .doesNotContain("kkk");
    }

    @Test
    void aRefreshWithoutATokenSaysWhatIsMissing() {
        assertThat(refresh("{}"))
                .isEqualTo(error(400, "ValidationException", "VALIDATION_FAILURE", "refresh_token is required"));
        assertThat(refresh("{\"refresh_token\":5}"))
                .isEqualTo(error(400, "ValidationException", "VALIDATION_FAILURE", "refresh_token must be valid text"));
    }

    private static String unsupported(String message) {
        return error(415, "UnsupportedMediaTypeError", "UNSUPPORTED_MEDIA_TYPE", message);
    }

    private static String error(int status, String name, String code, String message) {
        return "%d {\"error\":{\"name\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}}"
                .formatted(status, name, code, message);
    }

    private static String login(String body) {
        return Stage.golden(Stage.post(stage, "/auth/login", body));
    }

    private static String refresh(String body) {
        return Stage.golden(Stage.post(stage, "/auth/refresh", body));
    }
}
