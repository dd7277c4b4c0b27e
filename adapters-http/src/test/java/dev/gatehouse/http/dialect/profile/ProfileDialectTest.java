package dev.gatehouse.http.dialect.profile;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.person;
import static dev.gatehouse.http.Doubles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
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
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ProfileDialectTest {
    private static final Decider decider = new Decider();
    private static final ProfileDialect dialect = new ProfileDialect(decider, Doubles.entrance("profile"));
    private static final ResourceExtension stage = Stage.of(dialect);

    @BeforeEach
    void everybodyIsLetIn() {
        decider.onLogin(attempt -> loggedIn(person()));
    }

    @Test
    void anAddressAndPasswordGiveATokenAndTheProfile() {
        assertThat(login("{\"email\":\"alice@example.org\",\"password\":\"correct horse\"}"))
                .isEqualTo("""
                        200 {"token":"the.access.token","expires_at":"2025-01-15T13:00:00Z",\
                        "user":{"id":"2f0c9f3e-6a43-4c1c-9d1e-0d6b2a3c4d5e","email":"Alice@example.org",\
                        "is_verified":true,"is_admin":true,"created_at":"2025-01-15T12:00:00Z"}}""");
    }

    @Test
    void theUseCaseSeesTheAddressInItsOneForm() {
        login("{\"email\":\"ALICE@Example.org\",\"password\":\"correct horse\"}");
        var shown = (Credentials.UserPassword) decider.attempt().credentials();
        assertThat(shown.identifier()).isInstanceOf(LoginIdentifier.ByEmail.class);
        assertThat(shown.identifier().canonical()).isEqualTo("alice@example.org");
        assertThat(shown.password().normalized().reveal()).isEqualTo("correct horse");
    }

    @Test
    void aRefusedLoginSaysTheDocumentedWords() {
        decider.onLogin(attempt -> refused(new Refusal.BadCredentials()));
        assertThat(login("{\"email\":\"a@example.org\",\"password\":\"p\"}"))
                .isEqualTo("401 {\"error\":\"invalid credentials\"}");
    }

    @Test
    void everyRefusalHasWords() {
        assertThat(Stage.refusals().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(401, "invalid credentials"),
                        error(401, "invalid credentials"),
                        error(401, "invalid credentials"),
                        error(403, "user is not verified"),
                        error(401, "invalid credentials"),
                        error(403, "password reset required"),
                        error(429, "too many requests"),
                        error(503, "temporarily unavailable"));
    }

    @Test
    void everyFaultHasWords() {
        assertThat(Stage.faults().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(400, "invalid request body"),
                        error(400, "invalid request body"),
                        error(404, "not found"),
                        error(405, "method not allowed"),
                        error(415, "unsupported media type"),
                        error(415, "unsupported content encoding"),
                        error(413, "request body too large"),
                        error(503, "temporarily unavailable"),
                        error(500, "internal error"));
    }

    // B5: NUL, a lone surrogate and an unassigned code point are no password
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"email\":\"a@example.org\"}",
                "{\"email\":\"a@example.org\",\"password\":\"\"}",
                "{\"email\":\"a@example.org\",\"password\":7}",
                "{\"email\":\"alice\",\"password\":\"p\"}",
                "{\"email\":\"\",\"password\":\"p\"}",
                "{\"email\":\"a@b@\",\"password\":\"p\"}",
                "{\"email\":\"a@example.org\",\"password\":\"a\\u0000b\"}",
                "{\"email\":\"a@example.org\",\"password\":\"\\ud800\"}",
                "{\"email\":\"a@example.org\",\"password\":\"\\u0378\"}",
            })
    void aMessageThatIsNoGoodIsAnInvalidRequestBody(String body) {
        assertThat(login(body)).isEqualTo("400 {\"error\":\"invalid request body\"}");
    }

    // B2
    @Test
    void anOverlongPasswordIsRefusedBeforeAnybodyHashes() {
        decider.onLogin(attempt -> {
            throw new IllegalStateException("it must not come this far");
        });
        assertThat(login("{\"email\":\"a@example.org\",\"password\":\"" + "p".repeat(1025) + "\"}"))
                .isEqualTo("400 {\"error\":\"invalid request body\"}");
    }

    private static String error(int status, String message) {
        return status + " {\"error\":\"" + message + "\"}";
    }

    private static String login(String body) {
        return Stage.golden(Stage.post(stage, "/v1/auth/login", body));
    }
}
