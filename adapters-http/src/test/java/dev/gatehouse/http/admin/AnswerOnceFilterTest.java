package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.out.StoreUnavailable;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was answered is given again to whoever would be given it now. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AnswerOnceFilterTest {
    private static final String JUST_NOW = "admin";
    private static final String LATER = JUST_NOW + ServedAdmin.LATER;

    private final StagedClients clients = new StagedClients();
    private final Kept kept = new Kept();
    private final ResourceExtension server =
            ServedAdmin.with(kept, new ClientsResource(clients, new StagedRegistrations(), clients));

    /** Keeps answers by their names. */
    private static final class Kept implements AnswerOnce {
        private final Map<String, String> answers = new HashMap<>();
        private boolean isAway;

        @Override
        public Verdict begin(String caller, String name, String request) {
            return Optional.ofNullable(answers.get(caller + name))
                    .<Verdict>map(Verdict.Again::new)
                    .orElseGet(Verdict.First::new);
        }

        @Override
        public void answered(String caller, String name, String answer) {
            if (isAway) {
                throw new StoreUnavailable("away");
            }
            answers.put(caller + name, answer);
        }

        @Override
        public void failed(String caller, String name) {
            answers.remove(caller + name);
        }
    }

    @Test
    void aSecretIsNotShownAgainToALoginThatIsTooOldForTheFirstTime() { // G6
        var first = make(JUST_NOW);
        var again = make(JUST_NOW);
        var later = make(LATER);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.readEntity(String.class))
                .isEqualTo(first.readEntity(String.class))
                .contains("gh_sk_1");
        assertThat(later.getStatus()).isEqualTo(401);
        assertThat(later.getHeaderString("WWW-Authenticate")).contains("insufficient_user_authentication");
        assertThat(later.readEntity(String.class))
                .contains("recent-login-needed")
                .doesNotContain("gh_sk_1");
        assertThat(clients.asked).hasSize(1);
    }

    @Test
    void whatSuchALoginWasAnsweredItIsAnsweredAgain() {
        assertThat(make(LATER).getStatus()).isEqualTo(201);

        assertThat(make(LATER).getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        assertThat(make(JUST_NOW).getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        assertThat(clients.asked).hasSize(1);
    }

    @Test
    void whatWasDoneIsAnsweredThoughItCannotBeRemembered() {
        kept.isAway = true;

        var made = make(JUST_NOW);

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.readEntity(String.class)).contains("gh_sk_1");
    }

    private Response make(String token) {
        return server.target("/admin/v1/clients")
                .request()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "one")
                .post(Entity.json("{\"name\":\"billing\"}"));
    }
}
