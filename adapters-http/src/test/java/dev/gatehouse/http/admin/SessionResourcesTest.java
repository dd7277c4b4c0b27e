package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, signing keys and throttles: what is asked, what is shown, and what each refusal says. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SessionResourcesTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Subject CLIENT = new Subject.OfClient(new ClientNumber(42));

    private final Staged staged = new Staged();
    private final ResourceExtension server = ServedAdmin.with(
            new SessionsResource(staged, staged),
            new SessionSweepResource(staged),
            new KeysResource(staged),
            new KeyRotationResource(staged),
            new ThrottlesResource(throttles(), staged));

    /** Answers as the test wishes, and remembers what it was asked. */
    private static final class Staged implements AdministerSessions, ManageKeys, Cursors {
        private final List<Object> asked = new ArrayList<>();
        private Rotation rotation = new Rotation.Rotated(key());

        @Override
        public Page<Seen> list(SessionFilter filter, Optional<Cursor> after, int size) {
            asked.add(filter);
            asked.add(after);
            return new Page<>(
                    List.of(new Seen(session(), Optional.of("shop"))), Optional.of(new Cursor("noon", "s-1")));
        }

        @Override
        public Ended end(Administrator by, SessionId id) {
            return switch (id.value()) {
                case "s-1" -> Ended.DONE;
                case "s-root" -> Ended.BEYOND;
                default -> Ended.NONE;
            };
        }

        @Override
        public Sweep endAll(Administrator by, SessionFilter filter) {
            asked.add(filter);
            return new Sweep(7, 1);
        }

        @Override
        public List<SigningKey> list() {
            return List.of(key());
        }

        @Override
        public Rotation rotate(Administrator by) {
            return rotation;
        }

        @Override
        public Revocation revoke(Administrator by, String keyId) {
            return switch (keyId) {
                case "k1" -> Revocation.DONE;
                case "recent" -> Revocation.NEEDS_RECENT_LOGIN;
                default -> Revocation.NONE;
            };
        }

        @Override
        public String seal(String list, Cursor place) {
            return place.id();
        }

        @Override
        public Optional<Cursor> open(String list, String sealed) {
            return sealed.equals("forged") ? Optional.empty() : Optional.of(new Cursor("noon", sealed));
        }
    }

    @Test
    void aPageShowsSessionsAndWhereTheNextBegins() {
        assertThat(get("/admin/v1/sessions", Role.SUPPORT).readEntity(String.class))
                .isEqualTo("{\"items\":[{\"id\":\"s-1\",\"subject\":\"client:42\",\"dialect\":\"apikey\","
                        + "\"mode\":\"rotate\",\"scope\":\"account\",\"network\":\"192.0.2.0/24\",\"grantedTo\":\"shop\","
                        + "\"createdAt\":\"2026-01-02T12:00:00Z\",\"lastUsedAt\":\"2026-01-02T12:00:00Z\","
                        + "\"expiresAt\":\"2026-01-02T13:00:00Z\"}],\"next\":\"s-1\"}");
    }

    @Test
    void everyConditionIsAsked() {
        get(
                "/admin/v1/sessions?subject=client:42&client=43&dialect=apikey&network=192.0.0.0/16"
                        + "&issuedBefore=2026-01-02T12:00:00Z&cursor=s-9&limit=5",
                Role.AUDITOR);

        assertThat(staged.asked)
                .containsExactly(
                        new SessionFilter(
                                Optional.of(CLIENT),
                                Optional.of(new ClientNumber(43)),
                                Optional.of(new DialectName("apikey")),
                                CidrBlock.parse("192.0.0.0/16"),
                                Optional.of(NOON)),
                        Optional.of(new Cursor("noon", "s-9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject=nobody:1",
                "client=0",
                "client=client:42",
                "network=192.0.2.1",
                "network=192.0.2.0/25",
                "network=2001:db8::/65",
                "issuedBefore=noon",
                "cursor=forged",
                "who=ann"
            })
    void whatCannotBeMeantIsRefused(String query) { // H6
        assertThat(get("/admin/v1/sessions?" + query, Role.ADMIN).getStatus()).isEqualTo(400);
        assertThat(staged.asked).isEmpty();
    }

    @Test
    void aSessionIsEndedIfItIsThereAndNotOfSomebodyWhoHoldsMore() { // H2, H4
        assertThat(call("/admin/v1/sessions/s-1", Role.SUPPORT).delete().getStatus())
                .isEqualTo(204);
        assertThat(call("/admin/v1/sessions/s-2", Role.SUPPORT).delete().getStatus())
                .isEqualTo(404);
        assertThat(call("/admin/v1/sessions/s-root", Role.SUPPORT).delete().getStatus())
                .isEqualTo(403);
        assertThat(call("/admin/v1/sessions/s-1", Role.AUDITOR).delete().getStatus())
                .isEqualTo(403);
    }

    @Test
    void manyAreEndedByWhatTheyHaveInCommon() {
        var answer = post("/admin/v1/sessions:revoke", Role.SUPPORT, "{\"dialect\":\"profile\"}");

        assertThat(answer.readEntity(String.class)).isEqualTo("{\"ended\":7,\"spared\":1}");
        assertThat(staged.asked)
                .containsExactly(new SessionFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new DialectName("profile")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void thoseOfAClientAreEndedByItsNumber() {
        assertThat(post("/admin/v1/sessions:revoke", Role.SUPPORT, "{\"client\":42}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(staged.asked)
                .extracting(filter -> ((SessionFilter) filter).client())
                .containsExactly(Optional.of(new ClientNumber(42)));
        for (var unfit : List.of("0", "2147483648", "\"42\"")) {
            assertThat(post("/admin/v1/sessions:revoke", Role.SUPPORT, "{\"client\":" + unfit + "}")
                            .getStatus())
                    .isEqualTo(400);
        }
        assertThat(staged.asked).hasSize(1);
    }

    @Test
    void everybodyIsMeantOnlyIfThatIsSaid() {
        assertThat(post("/admin/v1/sessions:revoke", Role.SUPPORT, "{}").getStatus())
                .isEqualTo(400);
        assertThat(post("/admin/v1/sessions:revoke", Role.SUPPORT, "{\"everybody\":true,\"subject\":\"u-ann\"}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(staged.asked).isEmpty();

        assertThat(post("/admin/v1/sessions:revoke", Role.SUPPORT, "{\"everybody\":true}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(staged.asked).containsExactly(SessionFilter.ALL);
    }

    @Test
    void keysAreShownWithoutAnythingSecret() { // K1
        assertThat(get("/admin/v1/keys", Role.AUDITOR).readEntity(String.class))
                .isEqualTo("{\"items\":[{\"kid\":\"k1\",\"algorithm\":\"ES256\",\"state\":\"active\","
                        + "\"since\":\"2026-01-02T12:00:00Z\"}]}");
    }

    @Test
    void keysAreRotatedUnlessItIsTooEarlyOrTheLoginTooOld() {
        assertThat(post("/admin/v1/keys:rotate", Role.ADMIN, "").readEntity(String.class))
                .contains("\"kid\":\"k1\"");
        staged.rotation = new ManageKeys.Rotation.TooEarly(NOON);
        assertThat(post("/admin/v1/keys:rotate", Role.ADMIN, "").getStatus()).isEqualTo(409);
        staged.rotation = new ManageKeys.Rotation.NeedsRecentLogin();
        assertThat(post("/admin/v1/keys:rotate", Role.ADMIN, "").getHeaderString("WWW-Authenticate"))
                .contains("insufficient_user_authentication");
        assertThat(post("/admin/v1/keys:rotate", Role.SUPPORT, "").getStatus()).isEqualTo(403);
    }

    @Test
    void aKeyIsRevokedInAnEmergency() {
        assertThat(post("/admin/v1/keys/k1:revoke", Role.ADMIN, "").getStatus()).isEqualTo(204);
        assertThat(post("/admin/v1/keys/k2:revoke", Role.ADMIN, "").getStatus()).isEqualTo(404);
        assertThat(post("/admin/v1/keys/recent:revoke", Role.ADMIN, "").getStatus())
                .isEqualTo(401);
    }

    @Test
    void throttlesAreListedAndCleared() {
        assertThat(get("/admin/v1/throttles", Role.AUDITOR).readEntity(String.class))
                .isEqualTo("{\"items\":[{\"account\":\"client:42\",\"failures\":6,"
                        + "\"lastFailureAt\":\"2026-01-02T12:00:00Z\",\"opensAt\":\"2026-01-02T12:00:02Z\"}]}");
        assertThat(call("/admin/v1/throttles/client:42", Role.ADMIN).delete().getStatus())
                .isEqualTo(204);
        assertThat(call("/admin/v1/throttles/u-gone", Role.ADMIN).delete().getStatus())
                .isEqualTo(404);
        assertThat(call("/admin/v1/throttles/a:b", Role.ADMIN).delete().getStatus())
                .isEqualTo(404);
    }

    private static AdministerThrottles throttles() {
        return new AdministerThrottles() {
            @Override
            public Page<Throttled> list(Optional<Cursor> after, int size) {
                return new Page<>(List.of(new Throttled(CLIENT, 6, NOON, NOON.plusSeconds(2))), Optional.empty());
            }

            @Override
            public boolean clear(Administrator by, Subject account) {
                return account.equals(CLIENT);
            }
        };
    }

    private static SigningKey key() {
        return new SigningKey("k1", "ES256", "{}", "sealed", SigningKey.State.ACTIVE, NOON);
    }

    static Session session() {
        return new Session(
                new SessionId("s-1"),
                CLIENT,
                new DialectName("apikey"),
                RefreshMode.ROTATE,
                "https://id.example.test",
                Scopes.ACCOUNT,
                NOON,
                "key",
                1,
                1,
                0,
                "a nonce",
                NOON,
                "mac-1",
                0,
                NOON,
                NOON,
                NOON.plusSeconds(3600),
                NOON.plusSeconds(7200),
                "192.0.2.0/24",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private Response get(String path, Role role) {
        return call(path, role).get();
    }

    private Response post(String path, Role role, String json) {
        return call(path, role).post(Entity.json(json));
    }

    private Invocation.Builder call(String path, Role role) {
        var parts = path.split("\\?", 2);
        var target = server.target(parts[0]);
        if (parts.length > 1) {
            for (var parameter : parts[1].split("&", -1)) {
                var both = parameter.split("=", 2);
                target = target.queryParam(both[0], both[1]);
            }
        }
        return target.request().header("Authorization", "Bearer " + role.word());
    }
}
