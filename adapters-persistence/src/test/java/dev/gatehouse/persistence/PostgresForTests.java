package dev.gatehouse.persistence;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One server of PostgreSQL for all tests of this JVM, and a fresh database for whoever asks. */
final class PostgresForTests {
    /** Owns the databases and is no superuser, as an application should not be. */
    static final String ROLE = "gatehouse";

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, Connection> WIPERS = new ConcurrentHashMap<>();
    private static final EmbeddedPostgres SERVER = start();

    private PostgresForTests() {}

    /** A database with nothing in it. */
    static Postgres empty() {
        return database("template0");
    }

    /** A database that is migrated already: a copy costs less than to migrate again. */
    static Postgres migrated() {
        return database(TEMPLATE);
    }

    /**
     * Brings a database back to what it was when it had just been migrated. A table in which nothing is costs nothing; of a few rows
     * each is deleted, for to empty a table makes new files for it and for each of its indexes. Without its triggers, which
     * keep the audit and who belongs to whom, the order does not matter.
     */
    static void wipe(Postgres where) {
        execute(wiper(where), """
                DO $$
                DECLARE
                    name text;
                    found bigint;
                BEGIN
                    SET LOCAL session_replication_role = replica;
                    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' LOOP
                        EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM %I LIMIT 1000) AS those', name) INTO found;
                        IF found = 1000 THEN
                            EXECUTE format('TRUNCATE %I CASCADE', name);
                        ELSIF found > 0 THEN
                            EXECUTE format('DELETE FROM %I', name);
                        END IF;
                    END LOOP;
                END $$;
                INSERT INTO installation (id, epoch, last_client_number) VALUES (1, 1, 0);
                """);
    }

    /** Wiping is done between all tests of a class, and a connection costs more than it does: so it is kept. */
    private static Connection wiper(Postgres where) {
        return WIPERS.compute(name(where), (name, kept) -> kept != null && answers(kept) ? kept : superuser(name));
    }

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    static int port() {
        return SERVER.getPort();
    }

    /** From now on the server asks that role for a password; all others it trusts. */
    static void askForPasswordsOf(String role) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW hba_file")) {
            rows.next();
            var file = Path.of(rows.getString(1));
            Files.writeString(file, "host all " + role + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(file));
            admin("SELECT pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the superuser, in the database of the settings. */
    static void asSuperuser(Postgres where, String sql) {
        try (var connection = superuser(name(where))) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection superuser(String database) {
        try {
            return SERVER.getDatabase("postgres", database).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Postgres sized(Postgres given, String url, int connections) {
        return new Postgres(
                url,
                given.user(),
                given.password(),
                connections,
                given.poolWait(),
                given.connectWait(),
                given.statementTime(),
                given.lockTime());
    }

    static String name(Postgres settings) {
        return settings.url().substring(settings.url().lastIndexOf('/') + 1);
    }

    /** A database with nothing in it that does not say in which encoding its texts are. */
    static Postgres emptyInAscii() {
        return database("template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    private static Postgres database(String template) {
        var name = "db" + COUNTER.incrementAndGet();
        admin("CREATE DATABASE " + name + " OWNER " + ROLE + " TEMPLATE " + template);
        return settings(name);
    }

    private static Postgres settings(String name) {
        var url = "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name;
        var usual = Postgres.at(url, ROLE, Secret.of(""));
        return new Postgres(
                url,
                ROLE,
                usual.password(),
                4,
                Duration.ofSeconds(2),
                usual.connectWait(),
                usual.statementTime(),
                usual.lockTime());
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("deadlock_timeout", "50ms")
                    .start();
            prepare(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(EmbeddedPostgres server) {
        execute(server, "CREATE ROLE " + ROLE + " LOGIN");
        execute(server, "CREATE DATABASE " + TEMPLATE + " OWNER " + ROLE);
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + TEMPLATE;
        try (var persistence = Persistence.open(sized(Postgres.at(url, ROLE, Secret.of("")), url, 1))) {
            persistence.migrate();
        }
    }

    private static void admin(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
