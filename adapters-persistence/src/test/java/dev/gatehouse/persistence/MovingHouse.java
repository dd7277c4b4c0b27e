package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.contract.Everyone;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A house on SQLite with a server, and an empty database of PostgreSQL to move it to. */
abstract class MovingHouse {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    final Postgres there = PostgresForTests.empty();
    final Watched watched = new Watched();
    Sqlite here;
    Persistence server;
    SealedAudit audit;

    /** A progress that tests can break in on. */
    static final class Watched implements Relocation.Progress {
        Runnable whileCopying = () -> {};
        Runnable whileStopped = () -> {};

        @Override
        public void copied(String table, long rows) {
            if (table.equals("app_user")) {
                whileCopying.run();
            }
        }

        @Override
        public void stopped() {
            whileStopped.run();
        }

        @Override
        public void compared(MovedTable table) {
            assertThat(table.sha256()).hasSize(64);
        }
    }

    @BeforeEach
    void aServerWithUsersAndASealedAudit() {
        here = scratch.patient(directory);
        server = scratch.migrated(here);
        audit = new SealedAudit(server.unitOfWork());
        server.unitOfWork().run(stores -> stores.installation().leaveMasterKeyProof("proof"));
        insert("ada", "bob", "cyd");
        audit.stretch();
    }

    List<MovedTable> move() {
        return move(there);
    }

    List<MovedTable> move(Postgres target) {
        return move(target, "move-1");
    }

    void move(String name) {
        assertThat(move(there, name)).isNotEmpty();
    }

    List<MovedTable> move(Postgres target, String name) {
        try (var relocation = Relocation.begin(here.file(), target, name, MovableClock.START, watched)) {
            return relocation.move(entry("moved to PostgreSQL"));
        }
    }

    AuditEntry entry(String change) {
        return audit.entry("d-of " + change, new AuditEvent.Administered("installation", change));
    }

    void insert(String... names) {
        for (var name : names) {
            run(stores -> {
                stores.users().insert(UserBuilder.named(name).id(name).build());
                return true;
            });
        }
    }

    void rename(String from, String to) {
        run(stores -> {
            var user = stores.users().find(LoginIdentifier.parse(from)).orElseThrow();
            return stores.users().update(UserBuilder.of(user).name(to).build());
        });
    }

    <R> void run(Function<Stores, R> work) {
        var unused = server.unitOfWork().run(work);
    }

    static UserId id(String name) {
        return new UserId(name);
    }

    static List<String> names(Persistence persistence) {
        return persistence.unitOfWork().read(Everyone::users).stream()
                .flatMap(user -> user.name().map(LoginName::canonical).stream())
                .sorted()
                .toList();
    }

    /** Whatever the server of PostgreSQL says of constraints, triggers, rights and columns. */
    static List<String> rules(Postgres database) {
        return column(database.url(), """
                SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                    WHERE connamespace = current_schema()::regnamespace
                UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || CAST(tgenabled AS text) FROM pg_trigger WHERE NOT tgisinternal
                UNION ALL SELECT t.tablename || ' ' || r.name || ' ' || has_table_privilege('gatehouse', t.tablename, r.name)
                    FROM pg_tables t, (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) r (name)
                    WHERE t.schemaname = current_schema()
                UNION ALL SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns
                    WHERE table_schema = current_schema()
                ORDER BY 1
                """);
    }

    List<String> atTarget(String query) {
        return column(there.url(), query);
    }

    List<String> atSource(String query) {
        return column("jdbc:sqlite:" + here.file(), query);
    }

    static List<String> column(String url, String query) {
        try (var connection = DriverManager.getConnection(url, PostgresForTests.ROLE, "")) {
            return Jdbc.rows(connection, query).stream().map(List::getFirst).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + here.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
