package dev.gatehouse.http.dialect.resultcode;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.notRefreshed;
import static dev.gatehouse.http.Doubles.person;
import static dev.gatehouse.http.Doubles.refreshed;
import static dev.gatehouse.http.Doubles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.Stage;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ResultcodeDialectTest {
    private static final String LOGIN = "/v1/api/auth/login";
    private static final String REFRESH = "/v1/api/auth/refresh";
    private static final String MEMBERS = """
            "token_type":"Bearer","access_token":"the.access.token","access_token_expires_in":3600,\
            "refresh_token":"the.refresh.token","refresh_token_expires_in":604800""";
    private static final String REFRESHED = "200 {\"result\":{\"code\":0,\"desc\":\"Ok\"," + MEMBERS + "}}";

    private static final Decider decider = new Decider();
    private static final ResultcodeDialect dialect =
            new ResultcodeDialect(decider, decider, Doubles.entrance("resultcode"), true);
    private static final ResourceExtension stage = Stage.of(dialect);

    @BeforeEach
    void everybodyIsLetIn() {
        decider.onLogin(attempt -> loggedIn(person()));
        decider.onRefresh(shown -> refreshed(person()));
    }

    @Test
    void aLoginGivesTheFiveMembersAndNoRedirect() {
        assertThat(Stage.golden(login("{\"user\":\"alice\",\"password\":\"correct horse\"}")))
                .isEqualTo("200 {\"code\":0,\"result\":{" + MEMBERS + "}}");
    }

    @Test
    void aUserWhoMustResetIsSentToDoSo() {
        decider.onLogin(attempt -> loggedIn(person(), Obligation.CHANGE_PASSWORD));
        assertThat(Stage.golden(login("{\"user\":\"alice\",\"password\":\"correct horse\"}")))
                .isEqualTo("200 {\"code\":0,\"result\":{" + MEMBERS + "},\"redirect\":\"pw/reset\"}");
    }

    @Test
    void theUserIsNamedByLoginNameOrAddress() {
        login("{\"user\":\"ALICE\",\"password\":\"p\"}").close();
        assertThat(identifier()).isInstanceOf(LoginIdentifier.ByName.class);
        login("{\"user\":\"alice@example.org\",\"password\":\"p\"}").close();
        assertThat(identifier()).isInstanceOf(LoginIdentifier.ByEmail.class);
        login("{\"user\":\"no such \\u202e name\",\"password\":\"p\"}").close();
        assertThat(identifier()).isInstanceOf(LoginIdentifier.Nobody.class);
    }

    private static LoginIdentifier identifier() {
        return ((Credentials.UserPassword) decider.attempt().credentials()).identifier();
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, REFRESH})
    void bothCookiesAreSetForAsLongAsTheirTokensLive(String path) {
        var response = Stage.post(stage, path, "{\"user\":\"alice\",\"password\":\"p\",\"refresh_token\":\"r\"}");
        assertThat(response.getStringHeaders().get("Set-Cookie"))
                .containsExactlyInAnyOrder(
                        "access_token=the.access.token; Path=/v1/api/auth; Max-Age=3600; HttpOnly; SameSite=Strict; Secure",
                        "refresh_token=the.refresh.token; Path=/v1/api/auth; Max-Age=604800; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    void onPlainHttpOnLoopbackCookiesMayDoWithoutSecure() {
        var plain = new ResultcodeDialect(decider, decider, Doubles.entrance("resultcode"), false);
        var call = Stage.call("{\"refresh_token\":\"r\"}");
        var reply = plain.routes().getLast().answer(call, plain);
        assertThat(reply.cookies())
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie.line()).doesNotContain("Secure"));
    }

    @Test
    void aRefreshTakesTheTokenOfTheBody() {
        assertThat(Stage.golden(refresh("{\"refresh_token\":\"body\"}", "other=1")))
                .isEqualTo(REFRESHED);
        assertThat(decider.presentation().token().reveal()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"refresh_token\":null}", "{\"refresh_token\":\"\"}"})
    void withoutATokenInTheBodyTheCookieCounts(String body) {
        assertThat(Stage.golden(refresh(body, "access_token=a; refresh_token=cookie")))
                .isEqualTo(REFRESHED);
        assertThat(decider.presentation().token().reveal()).isEqualTo("cookie");
    }

    @Test
    void theBodyWinsOverTheCookie() {
        refresh("{\"refresh_token\":\"body\"}", "refresh_token=cookie").close();
        assertThat(decider.presentation().token().reveal()).isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                   | access_token=a       | refresh_token is required
                    {}                   | refresh_token=       | refresh_token is required
                    {"refresh_token":""} | x=1                  | refresh_token is required
                    {"refresh_token":42} | refresh_token=cookie | refresh_token is not valid
                    {"refresh_token"     | refresh_token=cookie | Request body must be a JSON object
                    """)
    void aRefreshWithNeitherIsMalformed(String body, String cookies, String desc) {
        assertThat(Stage.golden(refresh(body, cookies))).isEqualTo(error(400, desc));
    }

    // G3: another site's form cannot use the cookie
    @Test
    void aRefreshByCookieStillMustSayThatItIsJson() {
        var response = stage.target(REFRESH)
                .request()
                .header("Cookie", "refresh_token=cookie")
                .post(Entity.text(""));
        assertThat(Stage.golden(response)).isEqualTo(error(415, "Unsupported media type"));
    }

    @Test
    void refusalsComeInTheShapeOfEitherRoute() {
        decider.onLogin(attempt -> refused(new Refusal.BadCredentials()));
        decider.onRefresh(shown -> notRefreshed(new Refusal.InvalidToken()));
        assertThat(Stage.golden(login("{\"user\":\"alice\",\"password\":\"p\"}")))
                .isEqualTo(error(401, "Invalid user or password"));
        var refused = refresh("{\"refresh_token\":\"r\"}", "x=1");
        assertThat(refused.getStringHeaders()).doesNotContainKey("Set-Cookie");
        assertThat(Stage.golden(refused)).isEqualTo(error(401, "Invalid or expired token"));
    }

    @Test
    void everyRefusalHasWords() {
        assertThat(Stage.refusals().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(401, "Invalid user or password"),
                        error(401, "Invalid or expired token"),
                        error(403, "Account is disabled"),
                        error(403, "E-mail address is not verified"),
                        error(403, "Address is not allowed"),
                        error(403, "Password must be reset"),
                        error(429, "Too many requests"),
                        error(503, "Temporarily unavailable"));
    }

    @Test
    void everyFaultHasWords() {
        assertThat(Stage.faults().stream().map(dialect::say).map(Stage::golden))
                .containsExactly(
                        error(400, "Request body must be a JSON object"),
                        error(400, "password is required"),
                        error(404, "Not found"),
                        error(405, "Method not allowed"),
                        error(415, "Unsupported media type"),
                        error(415, "Unsupported content encoding"),
                        error(413, "Request body is too large"),
                        error(503, "Temporarily unavailable"),
                        error(500, "Internal error"));
    }

    private static String error(int status, String desc) {
        return "%d {\"code\":%d,\"result\":{\"code\":%d,\"desc\":\"%s\"}}".formatted(status, status, status, desc);
    }

    private static Response login(String body) {
        return Stage.post(stage, LOGIN, body);
    }

    private static Response refresh(String body, String cookies) {
        return stage.target(REFRESH).request().header("Cookie", cookies).post(Entity.json(body));
    }
}
