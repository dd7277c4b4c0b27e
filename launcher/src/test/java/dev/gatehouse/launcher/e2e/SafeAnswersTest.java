package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer keeps browsers from misusing it, good or bad, of pages and of machines. */
class SafeAnswersTest {
    private static final List<String> LOOKED_AT = List.of(
            "/",
            "/console",
            "/console/login",
            "/console/console.js",
            "/console/nowhere",
            "/account",
            "/account/forgot",
            "/account/reset?token=gone",
            "/account/nowhere",
            "/account/v1/sessions",
            "/oauth2/login",
            "/oauth2/authorize",
            "/oauth2/consent",
            "/oauth2/logout",
            "/oauth2/jwks",
            "/oauth2/nowhere",
            "/userinfo",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/.well-known/nowhere",
            "/admin/v1/users",
            "/admin/v1/openapi.json",
            "/admin/v1/nowhere",
            "/v1/api/auth/login",
            "/nowhere",
            "/favicon.ico");
    private static final List<String> SENT_TO = List.of(
            "/v1/api/auth/login",
            "/auth/login",
            "/token",
            "/v1/auth/login",
            "/login",
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/oauth2/login",
            "/console/login",
            "/account/forgot",
            "/admin/v1/users");

    @TempDir
    static Path directory;

    private static OAuthHouse house;

    @BeforeAll
    static void aServer() {
        house = OAuthHouse.open(directory, "account: {signUp: true}\n");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Each way to be answered, by what was asked. */
    private static Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        LOOKED_AT.forEach(path -> answers.put("GET " + path, house.clients().get(path)));
        SENT_TO.forEach(path -> {
            answers.put("POST {} to " + path, house.clients().post(path, "{}"));
            answers.put("POST nothing to " + path, house.clients().send("POST", path, ""));
            answers.put("POST much to " + path, house.clients().post(path, " ".repeat(200_000)));
            answers.put("BREW " + path, house.clients().send("BREW", path, ""));
        });
        answers.put("a login", house.clients().post("/v1/api/auth/login", login("another passphrase")));
        answers.put("a refusal", house.clients().post("/v1/api/auth/login", login("a wrong passphrase")));
        answers.put(
                "users", house.clients().get("/admin/v1/users", "Authorization", "Bearer " + house.administrator()));
        return answers;
    }

    private static Map<String, String> login(String password) {
        return Map.of("user", "anna", "password", password);
    }

    @Test // G4
    void everyAnswerCarriesThem() {
        var statuses = new TreeSet<Integer>();

        answers().forEach((asked, answer) -> {
            statuses.add(answer.status());
            assertThat(answer.header("X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(asked).isEqualTo("no-referrer");
            assertThat(answer.whole().headers().allValues("Content-Security-Policy"))
                    .as(asked)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.whole().headers().map()).as(asked).doesNotContainKeys("server", "x-powered-by");
        });

        assertThat(statuses).as("good and bad").contains(200, 303, 400, 401, 403, 404, 405, 410, 413, 415);
    }
}
