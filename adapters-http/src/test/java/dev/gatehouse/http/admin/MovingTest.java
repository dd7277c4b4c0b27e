package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.NoFiles;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and clients in great numbers, a line each. */
@ExtendWith(DropwizardExtensionsSupport.class)
class MovingTest {
    private final Staged staged = new Staged();
    private final ResourceExtension server = ServedAdmin.with(
            new UserImportResource(staged, new NoFiles()),
            new UserExportResource(staged),
            new UserHashesResource(staged),
            new ClientExportResource(staged));

    @Test
    void aMarkThatAnEditorLeftIsNoPartOfTheFirstLine() {
        staged.outcomes = List.of(new MoveUsers.Outcome.Made());

        assertThat(post("", "\uFEFF{\"name\": \"ann\"}\n", "application/jsonl").readEntity(String.class))
                .contains("\"lines\":1,\"made\":1");
        staged.outcomes = List.of();
        assertThat(post("", "\uFEFF", "application/jsonl").readEntity(String.class))
                .contains("\"lines\":0");
    }

    @Test
    void everyLineIsToldWhatCameOfIt() {
        staged.outcomes = List.of(
                new MoveUsers.Outcome.Made(),
                new MoveUsers.Outcome.Known(),
                new MoveUsers.Outcome.Refused("there is no network office"));

        var answer = post("", """
                {"name": "ann", "passwordHash": "CANARY", "passwordFormat": "sha1({password})", "roles": ["support"]}

                {"name": "with space", "nmae": "ann"}
                {"email": "bob@example.com", "emailVerified": true, "createdAt": "2020-01-02T03:04:05Z"}
                nothing
                {"name": "cid", "ipPolicy": {"mode": "listed", "networks": ["office"]}}
                """, "application/jsonl");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"dryRun\":false,\"lines\":5,\"made\":1,\"known\":1,\"refused\":3,\"problems\":["
                        + "{\"line\":3,\"errors\":[{\"detail\":\"unfit\",\"pointer\":\"#/name\"},"
                        + "{\"detail\":\"unknown\",\"pointer\":\"#/nmae\"}]},"
                        + "{\"line\":5,\"errors\":[{\"detail\":\"not_an_object\",\"pointer\":\"#\"}]},"
                        + "{\"line\":6,\"reason\":\"there is no network office\"}]}");
        assertThat(staged.by).isEqualTo(ServedAdmin.bearing(Role.ADMIN));
        assertThat(staged.wishes).hasSize(3);
        assertThat(staged.wishes.getFirst().roles()).contains(Set.of(Role.SUPPORT));
    }

    @Test
    void aDryRunIsAskedForByName() {
        staged.outcomes = List.of(new MoveUsers.Outcome.Made());

        assertThat(post("?dryRun=true", "{\"name\": \"ann\"}", "application/x-ndjson")
                        .readEntity(String.class))
                .startsWith("{\"dryRun\":true,\"lines\":1,\"made\":1,");
        assertThat(staged.dryRun).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \r\n"})
    void noLinesAreNoUsers(String body) {
        assertThat(post("", body, "application/jsonl").readEntity(String.class)).contains("\"lines\":0");
        assertThat(staged.wishes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl; charset=utf-8", "Application/X-NDJSON;charset=\"UTF-8\""})
    void linesMayNameTheirCharset(String type) {
        assertThat(post("", "\n", type).getStatus()).isEqualTo(200);
        assertThat(post("", "\n", type.replace("8", "16")).getStatus()).isEqualTo(415);
    }

    @Test
    void whatIsNotMeantIsRefused() {
        assertThat(post("", "{\"name\": \"ann\"}", "application/json").getStatus())
                .isEqualTo(415);
        assertThat(post("?dryrun=true", "{\"name\": \"ann\"}", "application/jsonl")
                        .getStatus())
                .isEqualTo(400);
        assertThat(as(Role.SUPPORT, "users:import")
                        .post(Entity.entity("", "application/jsonl"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(staged.wishes).isEmpty();
    }

    @Test
    void everybodyIsExportedWithoutAPassword() {
        var answer = as(Role.ADMIN, "users:export").get();

        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/jsonl");
        var lines = answer.readEntity(String.class).lines().toList();
        assertThat(lines).hasSize(Staged.USERS.size());
        assertThat(lines.getFirst())
                .isEqualTo("{\"id\":\"u1000\",\"name\":\"user1000\",\"emailVerified\":false,\"roles\":[],"
                        + "\"status\":\"active\",\"mustReset\":false,\"ipPolicy\":{\"mode\":\"any\","
                        + "\"enforcement\":\"enforce\",\"entries\":[],\"networks\":[]},"
                        + "\"createdAt\":\"2026-01-02T12:00:00Z\"}");
    }

    @Test
    void clientsAreExportedWithTheNamesOfWhatIsMissing() {
        assertThat(as(Role.ADMIN, "clients:export").get().readEntity(String.class))
                .startsWith("{\"client\":{\"number\":1,\"name\":\"one\",")
                .endsWith("\"missingKeys\":[\"key-2\"],\"missingTokens\":[]}\n")
                .contains("\"missingKeys\":[\"key-1\"]");
    }

    @Test
    void passwordsAreCountedByScheme() {
        assertThat(as(Role.AUDITOR, "users:hashes").get().readEntity(String.class))
                .isEqualTo("{\"items\":[{\"scheme\":\"bcrypt\",\"foreign\":true,\"passwords\":2},"
                        + "{\"scheme\":\"gatehouse\",\"foreign\":false,\"passwords\":500}]}");
    }

    private Response post(String query, String body, String type) {
        return as(Role.ADMIN, "users:import" + query).post(Entity.entity(body, type));
    }

    private Invocation.Builder as(Role role, String path) {
        return server.client()
                .target(server.target("/admin/v1/").getUri() + path)
                .request()
                .header("Authorization", "Bearer " + role.word());
    }

    /** Notes what is to be taken, and has more users than one page, and two pages of clients. */
    static final class Staged implements MoveUsers, MoveClients {
        static final List<User> USERS = IntStream.range(1000, 1501)
                .mapToObj(n -> new User(
                        new UserId("u" + n),
                        LoginName.parse("user" + n),
                        Optional.empty(),
                        false,
                        Set.of(),
                        UserStatus.ACTIVE,
                        false,
                        0,
                        IpPolicy.OPEN,
                        Bearers.NOON))
                .toList();

        final List<DesiredUser> wishes = new ArrayList<>();
        List<MoveUsers.Outcome> outcomes = List.of();
        Administrator by = Administrator.machine();
        boolean dryRun;

        @Override
        public List<MoveUsers.Outcome> take(Administrator who, List<DesiredUser> batch, boolean isDry) {
            by = who;
            dryRun = isDry;
            wishes.addAll(batch);
            return outcomes;
        }

        @Override
        public List<User> after(Optional<UserId> last, int most) {
            return USERS.stream()
                    .filter(user ->
                            user.id().value().compareTo(last.map(UserId::value).orElse("")) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public SortedMap<String, Long> passwordsByScheme() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("gatehouse", 500L, "bcrypt", 2L)));
        }

        @Override
        public MoveClients.Outcome take(Administrator by, DesiredClient wish, boolean isDry) {
            throw new AssertionError("no client moves in here");
        }

        @Override
        public Page<Leaving> page(Optional<Cursor> after, int size) {
            return after.isEmpty()
                    ? new Page<>(List.of(client(1, "one")), Optional.of(new Cursor("1", "1")))
                    : new Page<>(List.of(client(2, "two")), Optional.empty());
        }

        private static Leaving client(int number, String name) {
            return new Leaving(
                    new Client(
                            new ClientNumber(number),
                            name,
                            ClientStatus.ACTIVE,
                            IpPolicy.OPEN,
                            Set.of(),
                            false,
                            Set.of(),
                            Optional.empty(),
                            1,
                            Bearers.NOON),
                    List.of(new ApiKey("key-" + number)),
                    List.of(),
                    Optional.empty());
        }
    }
}
