package dev.gatehouse.http.dialect.envelope;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.notRefreshed;
import static dev.gatehouse.http.Doubles.person;
import static dev.gatehouse.http.Doubles.refreshed;
import static dev.gatehouse.http.Doubles.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.Stage;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class EnvelopeDialectTest {
    private static final String GOOD = "{\"username\":\"alice\",\"password\":\"correct horse\"}";
    private static final String SUCCESS = """
            200 {"data":{"token_type":"Bearer","expires_in":3600,"access_token":"the.access.token",\
            "refresh_token":"the.refresh.token","sub":"2f0c9f3e-6a43-4c1c-9d1e-0d6b2a3c4d5e",\
            "refresh_token_expires_in":604800}}""";

    private static final Decider decider = new Decider();
    private static final EnvelopeDialect dialect =
            new EnvelopeDialect(decider, decider, Doubles.entrance("envelope"), Set.of(LocalDate.of(2024, 3, 26)));
    private static final ResourceExtension stage = Stage.of(dialect);

    @BeforeEach
    void everybodyIsLetIn() {
        decider.onLogin(attempt -> loggedIn(person()));
        decider.onRefresh(shown -> refreshed(person()));
    }

    @Test
    void aNameAndPasswordGiveAllSixMembers() {
        assertThat(post("/token", GOOD)).isEqualTo(SUCCESS);
        var shown = (Credentials.UserPassword) decider.attempt().credentials();
        assertThat(shown.identifier().canonical()).isEqualTo("alice");
    }

    @Test
    void aRefreshAnswersLikeALoginAndTellsTheClaimedSubjectAsItStands() {
        assertThat(post("/refresh", "{\"sub\":\" Sub \",\"refresh_token\":\"r\"}"))
                .isEqualTo(SUCCESS);
        assertThat(decider.presentation().claimedSubject()).contains(" Sub ");
        assertThat(decider.presentation().token().reveal()).isEqualTo("r");
    }

    @Test
    void refusalsAreEnvelopes() {
        decider.onLogin(attempt -> refused(new Refusal.BadCredentials()));
        decider.onRefresh(shown -> notRefreshed(new Refusal.InvalidToken()));
        assertThat(post("/token", GOOD)).isEqualTo(error(401, "Incorrect username or password"));
        assertThat(post("/refresh", "{\"sub\":\"s\",\"refresh_token\":\"r\"}"))
                .isEqualTo(error(401, "Token is invalid or expired"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /token   | ''                               | username | Field required | missing
                    /token   | {"password":"p"}                 | username | Field required | missing
                    /token   | {"username":"a"}                 | password | Field required | missing
                    /token   | {"username":null,"password":"p"} | username | Input should be a valid string | string_type
                    /token   | {"username":5,"password":"p"}    | username | Input should be a valid string | string_type
                    /token   | {"username":"","password":"p"}   | username | String should have at least 1 character | string_too_short
                    /token   | {"username":"a","password":""}   | password | String should have at least 1 character | string_too_short
                    /token   | {"username":"a","password":"\\u0000"} | password | Value is not valid | value_error
                    /refresh | {"sub":"s"}                      | refresh_token | Field required | missing
                    /refresh | {"refresh_token":"r"}            | sub      | Field required | missing
                    /refresh | {"sub":1,"refresh_token":"r"}    | sub      | Input should be a valid string | string_type
                    """)
    void theFirstFlawIsNamedWithItsPlace(String path, String body, String member, String message, String type) {
        assertThat(post(path, body)).isEqualTo(flaw("\"body\",\"" + member + "\"", message, type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"a\"", "{\"username\":\"a\",\"username\":\"b\",\"password\":\"p\"}"})
    void whatIsNoObjectIsUnprocessable(String body) {
        assertThat(post("/token", body)).isEqualTo(flaw("\"body\"", "JSON decode error", "json_invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-30", "2024-3-26", "yesterday", "2024-03-26T00:00:00Z", "20240326", "-999999999-01-01"})
    void aVersionThatIsNoDateIsUnprocessable(String version) {
        assertThat(versioned(version))
                .isEqualTo(flaw(
                        "\"header\",\"x-api-version\"", "Input should be a valid date", "date_from_datetime_parsing"));
    }

    @Test
    void aDateThatIsNoKnownVersionIsABadRequest() {
        assertThat(versioned("2023-01-01")).isEqualTo(error(400, "Unknown API version"));
    }

    @Test
    void theKnownVersionMayBeAskedFor() {
        assertThat(versioned("2024-03-26")).isEqualTo(SUCCESS);
    }

    @Test
    void aDialectWithoutVersionsIsNotMade() {
        assertThatThrownBy(() -> new EnvelopeDialect(decider, decider, Doubles.entrance("envelope"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRefusalHasWords() {
        assertThat(Stage.refusals().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(401, "Incorrect username or password"),
                        error(401, "Token is invalid or expired"),
                        error(403, "Account is disabled"),
                        error(403, "E-mail address is not verified"),
                        error(403, "You do not have access from this address"),
                        error(403, "Password must be reset"),
                        error(429, "Too many requests"),
                        error(503, "Service is temporarily unavailable"));
    }

    @Test
    void everyFaultHasWords() {
        assertThat(Stage.faults().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        flaw("\"body\"", "JSON decode error", "json_invalid"),
                        flaw("\"body\",\"password\"", "Field required", "missing"),
                        error(404, "Not Found"),
                        error(405, "Method Not Allowed"),
                        error(415, "Content-Type must be application/json"),
                        error(415, "Content-Encoding is not supported"),
                        error(413, "Request body is too large"),
                        error(503, "Service is temporarily unavailable"),
                        error(500, "Internal Server Error"));
    }

    private static String error(int status, String message) {
        return "%d {\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, status, message);
    }

    private static String flaw(String loc, String message, String type) {
        return "422 {\"error\":{\"code\":422,\"message\":\"%s\",\"loc\":[%s],\"msg\":\"%s\",\"type\":\"%s\"}}"
                .formatted(message, loc, message, type);
    }

    private static String versioned(String version) {
        return Stage.golden(stage.target("/token")
                .request()
                .header("X-Api-Version", version)
                .post(Entity.json(GOOD)));
    }

    private static String post(String path, String body) {
        return Stage.golden(Stage.post(stage, path, body));
    }
}
