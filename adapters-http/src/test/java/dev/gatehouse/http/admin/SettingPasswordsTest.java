package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords that administrators give to others over HTTP. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SettingPasswordsTest {
    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server = ServedAdmin.with(new UserVerbsResource(users));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"password\":\"a typed passphrase\"}; false",
                "{\"password\":\"a typed passphrase\",\"mustReset\":true}; true",
                "{\"password\":\"a typed passphrase\",\"mustReset\":null}; false"
            })
    void itIsSetAndTheUserIsShown(String body, boolean mustReset) {
        var answer = post(Role.ADMIN, body);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"id\":\"u-ann\"")
                .doesNotContain("typed");
        assertThat(users.asked).hasSize(4).contains(ServedAdmin.bearing(Role.ADMIN), new UserId("u-ann"), mustReset);
        assertThat(users.asked.get(2)).isInstanceOf(Password.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; missing; #/password",
                "{\"password\":null}; missing; #/password",
                "{\"password\":\"\"}; unfit; #/password",
                "{\"password\":7}; not_text; #/password",
                "{\"password\":\"a typed passphrase\",\"mustReset\":\"yes\"}; not_boolean; #/mustReset",
                "{\"password\":\"a typed passphrase\",\"roles\":[]}; unknown; #/roles"
            })
    void whatCannotBeMeantIsRefused(String body, String detail, String pointer) {
        var answer = post(Role.ADMIN, body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("{\"detail\":\"" + detail + "\",\"pointer\":\"" + pointer + "\"}");
        assertThat(users.asked).isEmpty();
    }

    @Test
    void whatTheRulesSayIsSaidOfThePassword() {
        users.outcome = new Outcome.Unfit(PasswordRules.Verdict.COMMON);

        var answer = post(Role.ADMIN, "{\"password\":\"a typed passphrase\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("\"pointer\":\"#/password\"");
    }

    @Test
    void whoMayForceAResetDoesNotChooseThePassword() { // H1
        assertThat(post(Role.SUPPORT, "{\"password\":\"a typed passphrase\"}").getStatus())
                .isEqualTo(403);
        assertThat(users.asked).isEmpty();
    }

    private Response post(Role role, String body) {
        return server.target("/admin/v1/users/u-ann:set-password")
                .request()
                .header("Authorization", "Bearer " + role.word())
                .post(Entity.json(body));
    }
}
