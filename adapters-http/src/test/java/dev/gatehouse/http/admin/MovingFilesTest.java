package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and API clients that move in by files as the commands read them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class MovingFilesTest {
    private final Staged staged = new Staged();
    private final ResourceExtension server = ServedAdmin.with(
            new UserImportResource(staged, new Sheets()), new ClientImportResource(staged, new Sheets()));

    @Test
    void usersComeAsCsvToo() {
        assertThat(post(Role.ADMIN, "users:import", "name\nann\n", "text/csv; charset=utf-8")
                        .readEntity(String.class))
                .isEqualTo("{\"dryRun\":false,\"lines\":2,\"made\":0,\"known\":0,\"refused\":2,\"problems\":["
                        + "{\"line\":2,\"reason\":\"there is no network office\"},"
                        + "{\"line\":3,\"reason\":\"CSV of 9 bytes\"}]}");
    }

    @Test
    void clientsComeWithTheNamesOfWhatIsMissing() {
        assertThat(post(Role.ADMIN, "clients:import?dryRun=true", "{}", "application/jsonl")
                        .readEntity(String.class))
                .isEqualTo("{\"dryRun\":true,\"lines\":5,\"made\":2,\"known\":1,\"refused\":2,\"problems\":["
                        + "{\"line\":4,\"reason\":\"the number belongs to another client\"},"
                        + "{\"line\":5,\"reason\":\"JSON_LINES of 2 bytes\"}],"
                        + "\"missing\":[{\"line\":2,\"names\":[\"k1\",\"nightly\"]}]}");
        assertThat(staged.dryRuns)
                .hasSize(4)
                .containsOnly(ServedAdmin.bearing(Role.ADMIN).toString() + true);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "false,false", "False,false"})
    void aFlagIsTakenAsClientsForPythonWriteItToo(String written, boolean meant) {
        post(Role.ADMIN, "clients:import?dryRun=" + written, "{}", "application/jsonl");

        assertThat(staged.dryRuns)
                .hasSize(4)
                .containsOnly(ServedAdmin.bearing(Role.ADMIN).toString() + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "TRUE", "yes"})
    void whatIsNoFlagIsRefused(String written) {
        var answer = post(Role.ADMIN, "clients:import?dryRun=" + written, "{}", "application/jsonl");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("{\"detail\":\"unfit\",\"parameter\":\"dryRun\"}");
        assertThat(staged.dryRuns).isEmpty();
    }

    @Test
    void whatIsNeitherIsRefusedAndSoIsWhoMayNot() {
        assertThat(post(Role.ADMIN, "clients:import", "{}", "application/json").getStatus())
                .isEqualTo(415);
        assertThat(post(Role.SUPPORT, "clients:import", "", "text/csv").getStatus())
                .isEqualTo(403);
        assertThat(staged.dryRuns).isEmpty();
    }

    private Response post(Role role, String path, String body, String type) {
        return server.client()
                .target(server.target("/admin/v1/").getUri() + path)
                .request()
                .header("Authorization", "Bearer " + role.word())
                .post(Entity.entity(body, type));
    }

    /** Tells of a user, or of four clients of whom the second lacks secrets, and last how the text is written. */
    private record Sheets() implements MovingFiles {
        @Override
        public List<Line<DesiredUser>> users(byte[] text, Notation notation) {
            return List.of(new Line.Good<>(2, ann()), new Line.Bad<>(3, told(text, notation)));
        }

        @Override
        public List<Line<Arriving>> clients(byte[] text, Notation notation) {
            return List.of(
                    new Line.Good<>(1, client(0, List.of())),
                    new Line.Good<>(2, client(1, List.of("k1", "nightly"))),
                    new Line.Good<>(3, client(2, List.of("k2"))),
                    new Line.Good<>(4, client(3, List.of("k3"))),
                    new Line.Bad<>(5, told(text, notation)));
        }

        private static String told(byte[] text, Notation notation) {
            return notation + " of " + text.length + " bytes";
        }

        private static DesiredUser ann() {
            return new DesiredUser(
                    Optional.empty(),
                    LoginName.parse("ann"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }

        private static Arriving client(int at, List<String> missing) {
            var wish = new DesiredClient(
                    OptionalInt.empty(),
                    "" + at,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Edit.Kept<>(),
                    Optional.empty(),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false);
            return new Arriving(wish, missing);
        }
    }

    /** Refuses users, and takes clients by their names. */
    private static final class Staged implements MoveUsers, MoveClients {
        private static final List<MoveClients.Outcome> OUTCOMES = List.of(
                new MoveClients.Outcome.Made(),
                new MoveClients.Outcome.Made(),
                new MoveClients.Outcome.Known(),
                new MoveClients.Outcome.Refused("the number belongs to another client"));

        final List<String> dryRuns = new ArrayList<>();

        @Override
        public List<MoveUsers.Outcome> take(Administrator by, List<DesiredUser> batch, boolean isDry) {
            return List.of(new MoveUsers.Outcome.Refused("there is no network office"));
        }

        @Override
        public MoveClients.Outcome take(Administrator by, DesiredClient wish, boolean isDry) {
            dryRuns.add(by.toString() + isDry);
            return OUTCOMES.get(Integer.parseInt(wish.name()));
        }

        @Override
        public List<User> after(Optional<UserId> last, int most) {
            return List.of();
        }

        @Override
        public SortedMap<String, Long> passwordsByScheme() {
            return Collections.unmodifiableSortedMap(new TreeMap<>());
        }

        @Override
        public Page<Leaving> page(Optional<Cursor> after, int size) {
            return new Page<>(List.of(), Optional.empty());
        }
    }
}
