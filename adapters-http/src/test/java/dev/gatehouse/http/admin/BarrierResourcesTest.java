package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.http.Doubles;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bans and switches: what is asked, what is shown, and what each refusal says. */
@ExtendWith(DropwizardExtensionsSupport.class)
class BarrierResourcesTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String BANS = "/admin/v1/bans";
    private static final String SWITCHES = "/admin/v1/switches";

    private final Staged barriers = new Staged();
    private final ResourceExtension server = ServedAdmin.with(
            new BansResource(barriers), new SwitchesResource(barriers, List.of(Doubles.entrance("profile"))));

    /** Answers as the test wishes, and remembers what it was asked. */
    private static final class Staged implements AdministerBarriers {
        private final List<Object> asked = new ArrayList<>();
        private Optional<Outcome> answer = Optional.empty();

        @Override
        public List<Barrier> standing() {
            return List.of(
                    barrier("network:192.0.2.0/24", Optional.of(NOON.plusSeconds(60))),
                    barrier("dialect:profile", Optional.empty()),
                    barrier("client:42", Optional.empty()),
                    barrier("passwords", Optional.empty()));
        }

        @Override
        public Outcome set(Administrator by, Wish wish) {
            asked.add(wish);
            return answer.orElseGet(() ->
                    new Outcome.Stands(new Barrier(wish.what(), wish.reason(), by.actor(), NOON, wish.expiresAt())));
        }

        @Override
        public boolean lift(Administrator by, Barred what) {
            asked.add(what);
            return what.isBan();
        }
    }

    @Test
    void bansAndSwitchesAreListedApart() {
        assertThat(body(call(BANS, Role.AUDITOR).get()))
                .isEqualTo("{\"items\":[{\"network\":\"192.0.2.0/24\",\"reason\":\"an attack\",\"actor\":\"cli\","
                        + "\"since\":\"2026-01-02T12:00:00Z\",\"expiresAt\":\"2026-01-02T12:01:00Z\"}]}");
        assertThat(body(call(SWITCHES, Role.AUDITOR).get()))
                .contains("{\"what\":\"dialect:profile\",", "{\"what\":\"client:42\",", "{\"what\":\"passwords\",")
                .doesNotContain("192.0.2.0", "expiresAt");
    }

    @Test
    void aBanIsSetAsItIsSaid() {
        var answer = post(
                BANS,
                "{\"network\":\"2001:db8::/32\",\"reason\":\"spray\",\"expiresAt\":\"2026-01-02T13:00:00Z\",\"force\":true}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).startsWith("{\"network\":\"2001:db8::/32\",\"reason\":\"spray\",\"actor\":\"admin\"");
        assertThat(barriers.asked)
                .containsExactly(new AdministerBarriers.Wish(
                        what("network:2001:db8::/32"), "spray", Optional.of(NOON.plusSeconds(3600)), true));
    }

    @Test
    void aSwitchIsThrownUntilItIsLiftedOnlyIfThatIsSaid() {
        assertThat(post(SWITCHES, "{\"what\":\"passwords\",\"reason\":\"leak\",\"expiresAt\":null}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(barriers.asked)
                .containsExactly(new AdministerBarriers.Wish(new Barred.Passwords(), "leak", Optional.empty(), false));

        var unsaid = post(SWITCHES, "{\"what\":\"passwords\",\"reason\":\"leak\"}");
        assertThat(unsaid.getStatus()).isEqualTo(400);
        assertThat(body(unsaid)).contains("{\"detail\":\"missing\",\"pointer\":\"#/expiresAt\"}");
    }

    @Test
    void aDialectThatIsNotSpokenIsNotFrozenAndThoseThatAreAreNamed() {
        var answer = post(SWITCHES, "{\"what\":\"dialect:profle\",\"reason\":\"leak\",\"expiresAt\":null}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(body(answer))
                .contains("urn:gatehouse:problem:unknown-dialect", "oauth, profile, revocations")
                .contains("{\"detail\":\"unknown_dialect\",\"pointer\":\"#/what\"}");
        for (var there : List.of("profile", "sso", "console", "admin")) {
            var what = "{\"what\":\"dialect:" + there + "\",\"reason\":\"leak\",\"expiresAt\":null}";
            assertThat(post(SWITCHES, what).getStatus()).isEqualTo(200);
        }
        assertThat(barriers.asked).hasSize(4);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() { // H3
        var answer = post(BANS, "{\"network\":\"192.0.2.1/24\",\"expiresAt\":7,\"actor\":\"me\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(body(answer))
                .contains(
                        "{\"detail\":\"unfit\",\"pointer\":\"#/network\"}",
                        "{\"detail\":\"missing\",\"pointer\":\"#/reason\"}",
                        "{\"detail\":\"not_text\",\"pointer\":\"#/expiresAt\"}",
                        "{\"detail\":\"unknown\",\"pointer\":\"#/actor\"}");
        assertThat(barriers.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network:192.0.2.0/24", "user:7", "dialect:", "everything"})
    void whatIsNoSwitchIsNotThrown(String what) {
        assertThat(post(SWITCHES, "{\"what\":\"" + what + "\",\"reason\":\"leak\",\"expiresAt\":null}")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void eachRefusalHasItsWords() {
        assertThat(refused(new AdministerBarriers.Outcome.BarsYourself()))
                .contains("\"status\":409", "urn:gatehouse:problem:bars-yourself");
        assertThat(refused(new AdministerBarriers.Outcome.TooMany()))
                .contains("\"status\":409", "urn:gatehouse:problem:too-many-barriers");
        assertThat(refused(new AdministerBarriers.Outcome.OverAlready()))
                .contains("\"status\":400", "{\"detail\":\"past\",\"pointer\":\"#/expiresAt\"}");
        assertThat(refused(new AdministerBarriers.Outcome.NoSuchClient()))
                .contains("\"status\":400", "{\"detail\":\"unknown_client\",\"pointer\":\"#/what\"}");
    }

    private String refused(AdministerBarriers.Outcome outcome) {
        barriers.answer = Optional.of(outcome);
        return body(post(SWITCHES, "{\"what\":\"client:42\",\"reason\":\"leak\",\"expiresAt\":null}"));
    }

    @Test
    void whatStandsIsLiftedByItsName() {
        var ban = server.target(BANS).queryParam("network", "192.0.2.0/24");
        var freeze = server.target(SWITCHES).queryParam("what", "dialect:profile");

        assertThat(ban.request()
                        .header("Authorization", "Bearer admin")
                        .delete()
                        .getStatus())
                .isEqualTo(204);
        assertThat(freeze.request()
                        .header("Authorization", "Bearer admin")
                        .delete()
                        .getStatus())
                .isEqualTo(404);
        assertThat(barriers.asked).containsExactly(what("network:192.0.2.0/24"), what("dialect:profile"));
        assertThat(call(BANS, Role.ADMIN).delete().getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/admin/v1/bans, SUPPORT", "/admin/v1/switches, SUPPORT", "/admin/v1/bans, AUDITOR"})
    void whoeverOnlyLooksChangesNothing(String path, Role role) { // H1
        assertThat(call(path, role).get().getStatus()).isEqualTo(200);
        assertThat(call(path, role).post(Entity.json("{}")).getStatus()).isEqualTo(403);
        assertThat(call(path, role).delete().getStatus()).isEqualTo(403);
    }

    private static Barred what(String text) {
        return Barred.parse(text).orElseThrow();
    }

    private static Barrier barrier(String what, Optional<Instant> until) {
        return new Barrier(what(what), "an attack", "cli", NOON, until);
    }

    private Response post(String path, String json) {
        return call(path, Role.ADMIN).post(Entity.json(json));
    }

    private Invocation.Builder call(String path, Role role) {
        return server.target(path).request().header("Authorization", "Bearer " + role.word());
    }

    private static String body(Response answer) {
        return answer.readEntity(String.class);
    }
}
