package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same by JSON as on the pages. */
class AccountApiTest {
    private static final String ISSUER = "https://login.example";
    private static final String OLD = "another passphrase";
    private static final String NEW = "quite another passphrase";

    @TempDir
    Path directory;

    private final Postbox post = new Postbox();
    private RunningNode node;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\nissuer: " + ISSUER + "\n" + post.configuration());
        site.apply("users: [{name: anna, email: anna@example.org, verified: true, password: " + OLD + "},"
                + " {name: neva, email: neva@example.org, verified: false, password: " + OLD + "}]");
        node = RunningNode.start(site);
    }

    @AfterEach
    void stop() {
        node.close();
        post.close();
    }

    @Test
    void aForgottenPasswordIsReplaced() throws MessagingException, IOException {
        assertThat(send("/account/v1/password/forgotten", Map.of("name", "nobody"))
                        .status())
                .isEqualTo(202);
        assertThat(send("/account/v1/password/forgotten", Map.of("name", "anna"))
                        .status())
                .isEqualTo(202);
        var link = Postbox.link(post.next(), ISSUER);
        var token = link.substring(link.indexOf('=') + 1);

        var unfit = send("/account/v1/password/reset", Map.of("token", token, "new_password", "short"));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.at("/reason")).isEqualTo("too_short");
        assertThat(send("/account/v1/password/reset", Map.of("token", token, "new_password", NEW))
                        .status())
                .isEqualTo(204);
        assertThat(send("/account/v1/password/reset", Map.of("token", token, "new_password", NEW))
                        .status())
                .isEqualTo(410);
        assertThat(send("/account/v1/password/reset", Map.of("new_password", NEW))
                        .status())
                .isEqualTo(400);
        assertThat(send("/account/v1/sign-up", Map.of("name", "new@example.org"))
                        .status())
                .isEqualTo(404);
        assertThat(token(NEW)).isNotEmpty();
    }

    @Test
    void whatCanBeNoPasswordIsMalformedWhereACurrentOneIsAskedFor() {
        var verify = send("/account/v1/email/verify", Map.of("token", "none", "current_password", "a\0b"));
        assertThat(verify.status()).isEqualTo(400);
        assertThat(verify.at("/errors/0/pointer")).isEqualTo("#/current_password");

        var reset = send("/account/v1/password/reset", Map.of("token", "none", "new_password", "a\0b"));
        assertThat(reset.status()).isEqualTo(422);
        assertThat(reset.at("/reason")).isEqualTo("unusable");
    }

    @Test
    void anAddressIsVerifiedWithTheLetterAndThePassword() throws MessagingException, IOException {
        var login = Map.of("email", "neva@example.org", "password", OLD);
        assertThat(send("/v1/auth/login", login).text()).doesNotContain("\"is_verified\":true");
        assertThat(send("/account/v1/email/resend", Map.of("name", "neva")).status())
                .isEqualTo(202);
        var link = Postbox.link(post.next(), ISSUER);
        var token = link.substring(link.indexOf('=') + 1);

        var wrong = Map.of("token", token, "current_password", NEW);
        assertThat(send("/account/v1/email/verify", wrong).status()).isEqualTo(403);
        var right = Map.of("token", token, "current_password", OLD);
        assertThat(send("/account/v1/email/verify", right).status()).isEqualTo(204);

        assertThat(send("/account/v1/email/verify", right).status())
                .as("used up")
                .isEqualTo(410);
        assertThat(send("/v1/auth/login", login).text()).contains("\"is_verified\":true");
    }

    @Test
    void whatIsTooLongForASessionIsNobodys() {
        var bearer = "Bearer " + token(OLD);

        assertThat(node.clients()
                        .send("DELETE", "/account/v1/sessions/" + "x".repeat(65), "", "Authorization", bearer)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBearerSeesAndEndsWhatThereIs() {
        var one = token(OLD);
        var other = token(OLD);
        var sessions = node.clients().get("/account/v1/sessions", "Authorization", "Bearer " + one);
        assertThat(sessions.status()).isEqualTo(200);
        assertThat(sessions.text()).contains("\"current\":true", "\"current\":false");

        assertThat(node.clients()
                        .send("DELETE", "/account/v1/sessions", "", "Authorization", "Bearer " + one)
                        .status())
                .isEqualTo(204);
        assertThat(node.clients()
                        .get("/account/v1/sessions", "Authorization", "Bearer " + other)
                        .status())
                .isEqualTo(401);
        assertThat(node.clients()
                        .send("DELETE", "/account/v1/sessions/none", "", "Authorization", "Bearer " + one)
                        .status())
                .isEqualTo(404);
        assertThat(node.clients()
                        .get("/account/v1/consents", "Authorization", "Bearer " + one)
                        .text())
                .isEqualTo("{\"consents\":[]}");
        var data = node.clients().get("/account/v1/data", "Authorization", "Bearer " + one);
        assertThat(data.at("/name")).isEqualTo("anna");
        assertThat(data.at("/ipPolicy/mode")).isEqualTo("any");
        assertThat(send("/account/v1/email", Map.of("email", "new@example.org"), "Authorization", "Bearer " + one)
                        .status())
                .isEqualTo(202);
        assertThat(send("/account/v1/delete", Map.of("current_password", NEW), "Authorization", "Bearer " + one)
                        .status())
                .isEqualTo(403);
        assertThat(send("/account/v1/delete", Map.of("current_password", OLD), "Authorization", "Bearer " + one)
                        .status())
                .isEqualTo(204);
        assertThat(node.clients().get("/account/v1/sessions").status()).isEqualTo(401);
    }

    private Caller.Answer send(String path, Map<String, String> members, String... headers) {
        return node.clients().post(path, members, headers);
    }

    private String token(String password) {
        return node.clients()
                .post("/v1/api/auth/login", Map.of("user", "anna", "password", password))
                .at("/result/access_token");
    }
}
