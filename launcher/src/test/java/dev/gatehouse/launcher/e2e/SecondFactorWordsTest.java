package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has a second factor is turned away by a dialect that has no place for one, in the words that it has for a closed account. */
class SecondFactorWordsTest {
    private static final String PASSWORD = "another passphrase";

    @TempDir
    static Path directory;

    private static RunningNode node;
    private static AuthenticatorApp app;

    @BeforeAll
    static void aUserWithAnApp() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        var user = "{name: %1$s, email: %1$s@example.org, verified: true, status: %2$s, password: " + PASSWORD + "}";
        site.apply("users: [" + user.formatted("anna", "active") + ", " + user.formatted("dora", "disabled") + ", "
                + user.formatted("otto", "active") + "]");
        node = RunningNode.start(site);
        var token = logIn("/v1/api/auth/login", "user", "anna", PASSWORD).at("/result/access_token");
        app = AuthenticatorApp.of(factor(token, "app", Map.of()).at("/secret"));
        assertThat(factor(token, "app/confirm", Map.of("code", app.code())).status())
                .isEqualTo(200);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static Answer factor(String token, String step, Map<String, String> members) {
        return node.clients().post("/account/v1/factors/" + step, members, "Authorization", "Bearer " + token);
    }

    private static Answer logIn(String path, String member, String name, String password) {
        var called = member.equals("email") ? name + "@example.org" : name;
        return node.clients().post(path, Map.of(member, called, "password", password));
    }

    /** What names the one request is of no account. */
    private static String words(Answer answer) {
        return answer.status() + " " + answer.text().replace(answer.header("X-Request-Id"), "");
    }

    @ParameterizedTest
    @CsvSource({"/v1/api/auth/login, user, true", "/token, username, true", "/v1/auth/login, email, false"})
    void eachSaysItInItsOwnWordsAndOnlyToWhoKnowsThePassword(String path, String member, boolean hasWords) {
        var admitted = logIn(path, member, "otto", PASSWORD);
        assertThat(admitted.status()).isEqualTo(200);

        var refused = logIn(path, member, "anna", PASSWORD);
        assertThat(words(refused)).isEqualTo(words(logIn(path, member, "dora", PASSWORD)));
        assertThat(words(refused)).isNotEqualTo(words(admitted));
        assertThat(refused.text()).doesNotContain("factor", "token\":\"");
        var stranger = words(logIn(path, member, "nobody", PASSWORD));
        assertThat(words(logIn(path, member, "anna", "a wrong passphrase"))).isEqualTo(stranger);
        assertThat(words(refused).equals(stranger))
                .as("a dialect without a word for it says no more than to anybody")
                .isEqualTo(!hasWords);
        assertThat(words(logIn(path, member, "anna", PASSWORD + app.nextCode())))
                .as("the code has no place here")
                .isEqualTo(stranger);
    }
}
