package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Moves that are refused, broken off or taken back: there is always one house, and never two. */
class RelocationBrokenOffTest extends MovingHouse {
    @Test
    void aMoveThatIsBrokenOffLeavesTheSourceAndATargetThatNobodyStartsOn() {
        watched.whileStopped = () -> {
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(this::move).hasMessage("killed");

        insert("dan");
        server.refuseMoved();
        assertThatThrownBy(scratch.open(there)::refuseMoved).hasMessageContaining("is not finished");
        assertThat(atSource("SELECT ordinal FROM audit")).as("no word of it").hasSize(3);
        watched.whileStopped = () -> {};
        move();
        assertThat(names(scratch.open(there))).containsExactly("ada", "bob", "cyd", "dan");
    }

    @Test
    void aProcessThatIsKilledWhileItHoldsBothTakesNothingWithIt() throws Exception {
        var process = MovingProcess.start(here.file(), there);
        try (var said = process.inputReader()) {
            assertThat(said.lines().anyMatch("standing still"::equals)).isTrue();
            process.destroyForcibly().waitFor();
        }

        insert("dan");
        server.refuseMoved();
        assertThatThrownBy(scratch.open(there)::refuseMoved).hasMessageContaining("is not finished");
        waitUntilTheServerHasNoticed();
        assertThat(atTarget("SELECT id FROM app_user")).isEmpty();
        move();
        assertThat(names(scratch.open(there))).containsExactly("ada", "bob", "cyd", "dan");
        assertThat(atTarget("SELECT members FROM audit")).noneMatch(members -> members.contains("by a process"));
    }

    private void waitUntilTheServerHasNoticed() throws SQLException {
        try (var connection = DriverManager.getConnection(there.url(), PostgresForTests.ROLE, "")) {
            for (var statement : SchemaWords.POSTGRESQL.takeTurns()) {
                Jdbc.run(connection, statement);
            }
        }
    }

    @Test
    void aMoveThatWasKilledAfterTheSourceLeftIsFinishedByTheNext() {
        move();
        PostgresForTests.asSuperuser(
                there,
                "INSERT INTO relocation VALUES (1, 'move-1', 'ARRIVING', 0);"
                        + " UPDATE app_user SET name_canonical = 'damaged' WHERE name_canonical = 'bob'");

        move("move-2");

        scratch.open(there).refuseMoved();
        assertThat(names(scratch.open(there))).containsExactly("ada", "bob", "cyd");
        assertThat(atTarget("SELECT ordinal FROM audit")).hasSize(4);
        var elsewhere = PostgresForTests.empty();
        assertThatThrownBy(() -> move(elsewhere)).hasMessageContaining("was moved to PostgreSQL");
    }

    @Test
    void whoTakesTheMoveBackGoesOnAtTheSourceWithEverySessionVoid() {
        move();
        Relocation.undo(here.file(), entry("taken back"));

        server.refuseMoved();
        insert("dan");
        assertThat(atSource("SELECT epoch FROM installation")).containsExactly("2");
        assertThat(atSource("SELECT members FROM audit WHERE event = 'ADMINISTERED' ORDER BY ordinal"))
                .containsExactly("[\"installation\",\"moved to PostgreSQL\"]", "[\"installation\",\"taken back\"]");
        assertThatThrownBy(() -> Relocation.undo(here.file(), entry("again"))).hasMessageContaining("was not moved");
    }

    @Test
    void oneMoveAtATimeAndIntoNothingElse() {
        var foreign = PostgresForTests.empty();
        PostgresForTests.asSuperuser(foreign, "CREATE TABLE invoices (id INTEGER)");
        var house = PostgresForTests.migrated();
        scratch.open(house).unitOfWork().run(stores -> stores.installation().leaveMasterKeyProof("another"));
        var others = PostgresForTests.migrated();
        scratch.open(others).unitOfWork().run(stores -> stores.installation().leaveMasterKeyProof("another"));
        PostgresForTests.asSuperuser(others, "INSERT INTO relocation VALUES (1, 'move-0', 'ARRIVING', 0)");
        var newer = PostgresForTests.migrated();
        PostgresForTests.asSuperuser(newer, "INSERT INTO schema_migration VALUES (9999, 'tomorrow', 'x')");
        var nowhere = PostgresForTests.sized(there, "jdbc:postgresql://127.0.0.1:1/none", 1);

        assertThatThrownBy(() -> move(foreign)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> move(house)).hasMessageContaining("is a house already");
        assertThatThrownBy(() -> move(others)).hasMessageContaining("of another house");
        assertThatThrownBy(() -> move(newer)).hasMessageContaining("newer than this program");
        assertThatThrownBy(() -> move(nowhere))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("the target cannot be reached");
        watched.whileStopped = () -> assertThatThrownBy(() -> move(there)).hasMessageContaining("somebody else");
        move();
    }

    @Test
    void aTargetThatIsNotInUtf8IsRefusedAndLeftAlone() {
        var ascii = PostgresForTests.emptyInAscii();

        assertThatThrownBy(() -> move(ascii)).hasMessage("the database at the target is not in UTF8");
        assertThat(column(ascii.url(), "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"))
                .isEmpty();
        server.refuseMoved();
    }

    @Test
    void serversThatCannotKeepTheSchemaAreRefused() {
        MoveTarget.refuseOlder(12);

        assertThatThrownBy(() -> MoveTarget.refuseOlder(11)).hasMessageContaining("PostgreSQL 11");
    }

    @Test
    void whatPostgresqlCannotKeepIsNamedAndNothingIsMoved() throws SQLException {
        change("INSERT INTO answered VALUES ('a' || char(0), 'b', '', NULL, 1)");

        assertThatThrownBy(this::move).hasMessageContaining("answered.caller holds a value");
        server.refuseMoved();
    }
}
