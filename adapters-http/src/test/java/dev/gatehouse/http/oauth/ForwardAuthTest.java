package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ForwardAuthTest {
    private static final String CHALLENGE = "Bearer realm=\"gatehouse\"";
    private static final ResourceExtension SERVER = Served.with(
            Bearers.known(),
            new OAuth(
                    () -> null,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    Optional.empty(),
                    "https://id.example",
                    Sharing.NONE));

    @Test
    void theHeadersSayWhoTheBearerIs() {
        var answer = get("alice", "", "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class)).isEmpty();
        assertThat(answer.getHeaderString("X-Gatehouse-Subject")).isEqualTo("u-1");
        assertThat(answer.getHeaderString("X-Gatehouse-Client")).isEqualTo("dialect:envelope");
        assertThat(answer.getHeaderString("X-Gatehouse-Scope")).isEqualTo("read write");
        assertThat(answer.getHeaderString("X-Gatehouse-Username")).isEqualTo("Alice");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatThereIsNotIsInNoHeader() {
        var answer = get("billing", "", "");

        assertThat(answer.getHeaderString("X-Gatehouse-Subject")).isEqualTo("client:42");
        assertThat(answer.getHeaders()).doesNotContainKeys("X-Gatehouse-Scope", "X-Gatehouse-Username");
    }

    @Test
    void aNameThatIsNoHeaderIsInNone() {
        var answer = get("zoe", "", "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders()).doesNotContainKey("X-Gatehouse-Username");
    }

    @ParameterizedTest
    @CsvSource({
        "alice, https://api.example, '', 200",
        "alice, https://api.example, read, 200",
        "alice, https://api.example, read write, 200",
        "alice, https://api.example/, '', 403",
        "alice, https://other.example, '', 403",
        "alice, '', read delete, 403",
        "alice, '', Read, 403",
        "bob, '', read, 403",
        "restricted, '', '', 403",
        "restricted, '', password, 403",
        "nobody, '', '', 401"
    })
    void audienceAndScopeMustBeTheTokens(String token, String audience, String scope, int status) {
        var answer = get(token, audience, scope);

        assertThat(answer.getStatus()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.getHeaderString("WWW-Authenticate"))
                    .isEqualTo(CHALLENGE + ", error=\"insufficient_scope\"");
            assertThat(answer.getHeaders()).doesNotContainKey("X-Gatehouse-Subject");
        }
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        var answer = SERVER.target("/oauth2/forward-auth").request().get();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    private static Response get(String token, String audience, String scope) {
        var target = SERVER.target("/oauth2/forward-auth");
        if (!audience.isEmpty()) {
            target = target.queryParam("audience", audience);
        }
        if (!scope.isEmpty()) {
            target = target.queryParam("scope", scope);
        }
        return target.request().header("Authorization", "Bearer " + token).get();
    }
}
