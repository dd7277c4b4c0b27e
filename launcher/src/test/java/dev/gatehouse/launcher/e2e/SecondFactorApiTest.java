package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Second factors in JSON, and in a dialect that takes the code at the end of the password. */
class SecondFactorApiTest {
    private static final String PASSWORD = OAuthHouse.ANNA.get("password");

    @TempDir
    Path directory;

    private OAuthHouse house;

    @BeforeEach
    void aServer() {
        house = OAuthHouse.open(directory, "dialects: {resultcode: {secondFactor: append}}\n");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aUserSetsUpUsesAndRemovesAnApp() {
        var token = token(PASSWORD);
        assertThat(get(token).text())
                .isEqualTo("{\"factors\":[],\"recovery_codes_left\":0,\"password_is_short\":false,"
                        + "\"remembered_browsers\":[]}");

        var begun = post(token, "app", "");
        var secret = begun.at("/secret");
        assertThat(begun.at("/uri")).startsWith("otpauth://totp/").endsWith("?secret=" + secret + "&issuer=Gatehouse");
        assertThat(post(token, "app/confirm", "no code").at("/type")).isEqualTo("urn:gatehouse:problem:wrong-code");
        assertThat(post(token, "app/confirm", "").status()).isEqualTo(400);
        var app = AuthenticatorApp.of(secret);
        var recovery = post(token, "app/confirm", app.code());
        assertThat(recovery.at("/recovery_codes/9")).hasSize(19);
        assertThat(post(token, "app", "").at("/type")).isEqualTo("urn:gatehouse:problem:factor-already-set-up");
        assertThat(get(token).text()).contains("\"type\":\"totp\"", "\"recovery_codes_left\":10");

        assertThat(logIn(PASSWORD).at("/result/access_token")).isEmpty();
        assertThat(logIn(PASSWORD + app.code()).at("/result/access_token")).isEmpty();
        assertThat(token(PASSWORD + app.nextCode())).isNotEmpty();

        assertThat(post(token, "remove", "no code").status()).isEqualTo(403);
        assertThat(post(token, "recovery-codes", "").at("/type"))
                .as("the login was without it")
                .isEqualTo("urn:gatehouse:problem:factor-not-shown");
        assertThat(post(token, "recovery-codes", recovery.at("/recovery_codes/0"))
                        .at("/recovery_codes/0"))
                .hasSize(19);
        assertThat(post(token, "remove", recovery.at("/recovery_codes/1")).status())
                .isEqualTo(403);
    }

    private String token(String password) {
        return logIn(password).at("/result/access_token");
    }

    private Answer logIn(String password) {
        return house.clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", password));
    }

    private Answer get(String token) {
        return house.clients().get("/account/v1/factors", "Authorization", "Bearer " + token);
    }

    private Answer post(String token, String step, String code) {
        return house.clients()
                .post(
                        "/account/v1/factors/" + step,
                        code.isEmpty() ? "{}" : "{\"code\":\"" + code + "\"}",
                        "Authorization",
                        "Bearer " + token);
    }
}
