package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.persistence.TableShape.Column;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A house moves from SQLite to PostgreSQL while its server goes on. */
class RelocationTest extends MovingHouse {
    private static final Column PART = new Column("part", ColumnKind.WHOLE);
    private static final Column NAME = new Column("name", ColumnKind.TEXT);
    private static final TableShape PICTURE =
            new TableShape("picture", List.of(PART, NAME, new Column("image", ColumnKind.BYTES)), List.of(PART, NAME));
    private static final String ODD = "Zoë \uD83D\uDD11 \\N \t\n'\"{} \u0001";

    @Test
    void everythingIsAtTheTargetAndTheSourceIsNobodysHouse() {
        var moved = move();

        var target = scratch.open(there);
        target.refuseMoved();
        assertThat(target.isMigrated()).isTrue();
        assertThat(names(target)).containsExactly("ada", "bob", "cyd");
        assertThat(moved)
                .filteredOn(table -> table.name().equals("app_user"))
                .singleElement()
                .satisfies(users -> assertThat(users.rows()).isEqualTo(3));
        assertThat(moved)
                .as("every table but those that belong to the database: also one that a migration adds")
                .extracting(MovedTable::name)
                .containsExactlyElementsOf(
                        atTarget(
                                "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                                        + " AND tablename NOT IN ('schema_migration', 'relocation') ORDER BY tablename COLLATE \"C\""));
        assertThatThrownBy(server::refuseMoved).hasMessageContaining("was moved to PostgreSQL on 2026-");
    }

    @Test
    void whoReadsTheAuditOfTheTargetFindsItSoundAndTheMoveInIt() { // K4
        audit.append(SealedAudit.LOGOUT);

        move();

        var target = scratch.open(there);
        var arrived = new SealedAudit(target.unitOfWork());
        assertThat(arrived.seal())
                .as("the move itself, and what was not sealed before it")
                .isPresent();
        assertThat(arrived.verify().flaws()).isEmpty();
        assertThat(arrived.verify().seals()).isEqualTo(2);
        assertThat(atTarget("SELECT members FROM audit ORDER BY ordinal"))
                .contains("[\"installation\",\"moved to PostgreSQL\"]")
                .isEqualTo(atSource("SELECT members FROM audit ORDER BY ordinal"));
    }

    @Test
    void whatIsWrittenWhileItIsCopiedMovesToo() {
        watched.whileCopying = () -> {
            // Two who change places, one who goes, one who comes, and an audit that grows.
            rename("ada", "tmp");
            rename("bob", "ada");
            rename("tmp", "bob");
            run(stores -> stores.users().delete(id("cyd")));
            insert("dan");
            audit.stretch();
        };

        var moved = move();

        var target = scratch.open(there);
        assertThat(names(target)).containsExactly("ada", "bob", "dan");
        assertThat(target.unitOfWork()
                        .read(stores -> stores.users().find(id("bob")))
                        .orElseThrow()
                        .name()
                        .map(LoginName::canonical))
                .hasValue("ada");
        assertThat(new SealedAudit(target.unitOfWork()).verify().flaws()).isEmpty();
        assertThat(moved).isNotEmpty();
    }

    @Test
    void entriesThatGoByAgeWhileItIsCopiedGoAtTheTargetToo() {
        audit.stretch();
        watched.whileCopying = () -> {
            audit.clock.advance(Duration.ofDays(200));
            audit.purge();
        };

        move();

        var target = scratch.open(there);
        assertThat(new SealedAudit(target.unitOfWork()).verify().flaws()).isEmpty();
        assertThat(atTarget("SELECT ordinal FROM audit"))
                .hasSizeLessThan(7)
                .isEqualTo(atSource("SELECT ordinal FROM audit"));
    }

    @Test
    void theServerWritesUntilTheLastStepAndReadsDuringIt() {
        watched.whileCopying = () -> insert("dan");
        watched.whileStopped = () -> {
            assertThat(names(server)).contains("ada", "dan");
            assertThatThrownBy(() -> change("DELETE FROM app_user")).hasMessageContaining("SQLITE_BUSY");
        };

        move();

        assertThat(names(scratch.open(there))).containsExactly("ada", "bob", "cyd", "dan");
    }

    @Test
    void aServerThatGoesOnAtTheSourceNeitherWritesNorReads() {
        move();

        assertThatThrownBy(() -> insert("eve"))
                .isInstanceOf(StoreUnavailable.class)
                .hasRootCauseMessage("the database was moved away");
        assertThatThrownBy(() -> names(server)).isInstanceOf(StoreUnavailable.class);
        assertThat(atSource("SELECT id FROM app_user")).hasSize(3);
    }

    @Test
    void theSchemaOfTheTargetIsThatOfAnyOther() {
        move();

        assertThat(rules(there)).isEqualTo(rules(PostgresForTests.migrated())).hasSizeGreaterThan(100);
    }

    @Test
    void keysCountOnAtTheTarget() {
        move();

        var arrived = new SealedAudit(scratch.open(there).unitOfWork());
        arrived.append(SealedAudit.LOGIN);
        assertThat(arrived.lines()).extracting(line -> line.ordinal()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatIsOddInTheSourceIsTheSameAtTheTarget() throws SQLException {
        change("INSERT INTO answered VALUES ('" + ODD.replace("'", "''") + "', '', '\uFFFD\uE000', NULL, "
                + Long.MAX_VALUE + ")");
        change("INSERT INTO answered VALUES ('\uE000', 'a', '', '', " + Long.MIN_VALUE + ")");
        change("INSERT INTO source_failure VALUES (-1, '', 0, 9007199254740993, 1)");

        move();

        assertThat(atTarget("SELECT caller FROM answered WHERE answer IS NULL AND at = " + Long.MAX_VALUE))
                .containsExactly(ODD);
        assertThat(atTarget("SELECT caller FROM answered WHERE answer = '' AND at = " + Long.MIN_VALUE))
                .containsExactly("\uE000");
        assertThat(atTarget("SELECT accounts FROM source_failure")).containsExactly("9007199254740993");
    }

    @Test
    void whatOAuthRemembersIsAtTheTarget() throws SQLException {
        run(stores -> stores.clients().insert(ClientBuilder.numbered(7).build()));
        run(stores -> {
            stores.sessions()
                    .insert(SessionBuilder.session("s-1", new Subject.OfUser(id("ada")))
                            .build());
            return true;
        });
        var rows = rowsOfOAuth();
        for (var row : rows.entrySet()) {
            change("INSERT INTO " + row.getKey() + " VALUES " + row.getValue());
        }

        assertThat(move())
                .filteredOn(table -> rows.containsKey(table.name()))
                .hasSize(rows.size())
                .allSatisfy(table -> assertThat(table.rows()).isEqualTo(1));
        assertThat(atTarget("SELECT client_id FROM oauth_client UNION ALL SELECT body FROM outbox"))
                .containsExactly(ODD, ODD);
    }

    /** A row for each table, by its name. */
    private static Map<String, String> rowsOfOAuth() {
        var odd = "'" + ODD.replace("'", "''") + "'";
        return Map.ofEntries(
                Map.entry(
                        "oauth_client",
                        "(7, " + odd + ", 'NONE', '[]', '[]', '[]', '[]', '[]', NULL, NULL, 'ES256', '[]')"),
                Map.entry("oauth_grant", "('s-1', 7, " + odd + ", 's-0', '[]', NULL, TRUE)"),
                Map.entry("oauth_code", "('c', 7, 's-1', 'uri', NULL, " + odd + ", '', '[]', NULL, 1, NULL)"),
                Map.entry("pushed_request", "('p', 7, " + odd + ", 1)"),
                Map.entry("consent", "('ada', 7, '', 1)"),
                Map.entry("browser", "('b', 's-1')"),
                Map.entry("device", "('d', 'u', 7, '', '[]', 1, 'NONE', NULL, 1)"),
                Map.entry("seen_once", "('s', 1)"),
                Map.entry("revoked_token", "('t', 1, 1)"),
                Map.entry("outbox", "('m', 'logout', 'uri', " + odd + ", 1, 0, 1)"),
                Map.entry("action_token", "('RESET_PASSWORD', 'ada', 'd', 'ada', " + odd + ", 1, 1)"));
    }

    @Test
    void secondFactorsAreAtTheTarget() throws SQLException {
        change("INSERT INTO code_app VALUES ('ada', 'sealed', 41, 1, 2)");
        change("INSERT INTO recovery_code VALUES ('ada', 'digest')");

        move();

        assertThat(atTarget("SELECT seed || digest FROM code_app NATURAL JOIN recovery_code"))
                .containsExactly("sealeddigest");
    }

    @Test
    void bytesAreTheSameAtTheTarget() throws SQLException {
        change("CREATE TABLE picture (name TEXT NOT NULL, part BIGINT NOT NULL, image BLOB, PRIMARY KEY (part, name))");
        change(
                "INSERT INTO picture VALUES ('b', 2, x'00ff7f'), ('a', 10, x''), ('\uE000', 2, NULL), ('\uD83D\uDD11', 2, x'01')");
        try (var source = DriverManager.getConnection("jdbc:sqlite:" + here.file());
                var target = DriverManager.getConnection(there.url(), PostgresForTests.ROLE, "")) {
            Jdbc.run(target, "CREATE TABLE picture (name TEXT, part BIGINT, image BYTEA, PRIMARY KEY (part, name))");
            target.setAutoCommit(false);
            var move = new TableMove(PICTURE, source, target);
            move.fill(rows -> assertThat(rows).isEqualTo(4));
            Jdbc.run(target, "UPDATE picture SET image = NULL WHERE part = 2");
            Jdbc.run(target, "INSERT INTO picture VALUES ('c', 3, NULL)");

            assertThat(move.reconcile().rows()).isEqualTo(4);
            assertThat(Jdbc.rows(target, "SELECT encode(image, 'hex') FROM picture WHERE name = 'b'"))
                    .containsExactly(List.of("00ff7f"));
        }
    }

    @Test
    void aTypeThatNobodyKnowsHowToMoveIsNoticed() {
        assertThatThrownBy(() -> ColumnKind.of("jsonb")).hasMessageContaining("no columns of the type jsonb");
    }
}
