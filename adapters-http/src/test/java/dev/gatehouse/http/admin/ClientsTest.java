package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API clients: how they are asked for, shown and changed, and what each denial says. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ClientsTest {
    private static final String BILLING = """
            {"number":42,"name":"billing","status":"active","audiences":["a","b"],"introspect":true,\
            "permissions":["users:read"],"rate":{"perSecond":5,"burst":50},"createdAt":"2026-01-02T12:00:00Z\"""";

    private final StagedClients clients = new StagedClients();
    private final ResourceExtension server = ServedAdmin.with(
            new ClientsResource(clients, new StagedRegistrations(), clients), new ClientResource(clients));

    @Test
    void aListIsAskedForAsTheQuerySays() {
        var answer = call("?q=bill&status=disabled&sort=last_used&order=desc&limit=7&cursor=place-of-42", "auditor")
                .get();

        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"items\":[" + BILLING + "}],\"next\":\"place-of-42\"}");
        assertThat(clients.asked)
                .containsExactly(new ClientQuery(
                        "bill",
                        Optional.of(ClientStatus.DISABLED),
                        Sort.LAST_USED,
                        true,
                        Optional.of(new Cursor("billing", "42")),
                        7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sort=secret", "?order=up", "?status=gone", "?cursor=made-up", "?name=x", "?limit=101"})
    void whatAListCannotDoIsRefused(String query) { // H6
        assertThat(call(query, "auditor").get().getStatus()).isEqualTo(400);
        assertThat(clients.asked).isEmpty();
    }

    @Test
    void aClientIsShownWithItsTag() {
        var answer = call("/42", "auditor").get();

        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.readEntity(String.class)).isEqualTo(BILLING + ",\"lastUsedAt\":\"2026-01-02T12:01:00Z\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/7", "/042", "/0", "/-42", "/99999999999", "/billing"})
    void whoIsNotThereIsNotFound(String path) { // H2
        assertThat(call(path, "auditor").get().getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNotSaidOfANewClientIsAsNarrowAsCanBe() {
        var answer = call("", "admin").post(Entity.json("{\"name\":\"billing\"}"));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location")).endsWith("/admin/v1/clients/42");
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"client\":" + BILLING)
                .endsWith(",\"key\":\"gh_ak_1\",\"secret\":\"gh_sk_1\"}");
        assertThat(clients.asked)
                .containsExactly(
                        new Draft("billing", ClientStatus.ACTIVE, Set.of(), false, Set.of(), Optional.empty()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var answer = call("", "admin").post(Entity.json("""
                {"status":"gone","audiences":["a",7],"permissions":["users:own"],"rate":{"perSecond":0,"per":1},
                "number":1}"""));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("#/name", "#/status", "#/audiences/1", "#/permissions/0", "#/rate/perSecond", "#/rate/per\"")
                .contains("{\"detail\":\"unknown\",\"pointer\":\"#/number\"}");
        assertThat(clients.asked).isEmpty();
    }

    @Test
    void aPatchLeavesWhatItDoesNotSay() {
        patch("{\"permissions\":[],\"rate\":{\"burst\":9}}");

        assertThat(clients.asked)
                .containsExactly(
                        "v1",
                        new Draft(
                                "billing",
                                ClientStatus.ACTIVE,
                                Set.of("a", "b"),
                                true,
                                Set.of(),
                                Optional.of(new ClientRate(5, 9))));
    }

    @Test
    void aNullTakesTheRateAwayAndNoName() {
        patch("{\"rate\":null}");
        var name = patch("{\"name\":null}");

        assertThat(clients.asked.getLast())
                .isEqualTo(new Draft(
                        "billing",
                        ClientStatus.ACTIVE,
                        Set.of("a", "b"),
                        true,
                        Set.of(Permission.USERS_READ),
                        Optional.empty()));
        assertThat(name.getStatus()).isEqualTo(400);
    }

    @Test
    void aNullTakesAListAway() { // RFC 7396
        patch("{\"audiences\":null}");

        assertThat(clients.asked.getLast())
                .isEqualTo(new Draft(
                        "billing",
                        ClientStatus.ACTIVE,
                        Set.of(),
                        true,
                        Set.of(Permission.USERS_READ),
                        Optional.of(new ClientRate(5, 50))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "createdAt", "lastUsedAt", "credentialVersion", "ipPolicy", "secret"})
    void noPatchAssignsAnythingElse(String member) { // H3
        assertThat(patch("{\"" + member + "\":1}").getStatus()).isEqualTo(400);
        assertThat(clients.asked).isEmpty();
    }

    @Test
    void aChangeNamesTheVersionItIsOf() { // H8
        assertThat(call("/42", "admin").method("PATCH", Entity.json("{}")).getStatus())
                .isEqualTo(428);
        assertThat(clients.asked).isEmpty();
    }

    @Test
    void aClientIsRemovedOfTheVersionThatIsNamedOrOfAny() {
        assertThat(call("/42", "admin").delete().getStatus()).isEqualTo(204);
        call("/42", "admin").header("If-Match", "\"v1\"").delete();

        assertThat(clients.asked).containsExactly(Optional.empty(), Optional.of("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT,404",
        "OVERTAKEN,412",
        "NAME_TAKEN,409",
        "LABEL_TAKEN,409",
        "TWO_SECRETS,409",
        "BAD_TIME,400",
        "HOLDS_MORE,403",
        "MAY_NOT_GRANT,403",
        "NOT_RECENT,401"
    })
    void everyDenialHasItsStatus(Why why, int status) {
        clients.denial = Optional.of(why);

        assertThat(patch("{}").getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "auditor"})
    void whoOnlyLooksChangesNothing(String role) { // H1
        assertThat(call("", role).post(Entity.json("{\"name\":\"x\"}")).getStatus())
                .isEqualTo(403);
        assertThat(call("/42", role).delete().getStatus()).isEqualTo(403);
        assertThat(clients.asked).isEmpty();
    }

    private Response patch(String body) {
        return call("/42", "admin")
                .header("If-Match", "\"v1\"")
                .method("PATCH", Entity.entity(body, "application/merge-patch+json"));
    }

    private Invocation.Builder call(String path, String token) {
        return server.client()
                .target(server.target(ClientsResource.PATH).getUri() + path)
                .property(HttpUrlConnectorProvider.SET_METHOD_WORKAROUND, true)
                .request()
                .header("Authorization", "Bearer " + token);
    }
}
