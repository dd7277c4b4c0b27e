package dev.gatehouse.proving.faults;

import dev.gatehouse.proving.Durable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server of PostgreSQL of our own, as durable as one that ships, which can be stopped where it stands and started again. */
final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOGS = "log";

    private final EmbeddedPostgres server;
    private final Path data;
    private final List<String> command;
    private int made;

    private Database(EmbeddedPostgres server, Path data, List<String> command) {
        this.server = server;
        this.data = data;
        this.command = command;
    }

    static Database start() throws IOException {
        var data = Files.createTempDirectory("postgres").resolve("data");
        var server = Durable.builder()
                .setDataDirectory(data)
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", LOGS)
                .start();
        var line = Files.readString(Path.of("/proc", Long.toString(pid(data)), "cmdline"));
        var database = new Database(server, data, again(List.of(line.split("\0"))));
        Durable.require(database.port());
        return database;
    }

    /** PostgreSQL refuses to run as root; a namespace in which somebody else is root does. */
    private static List<String> again(List<String> started) {
        var whole = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(started);
        return whole;
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    }

    int port() {
        return server.getPort();
    }

    /** The URL of a new database, reached at a port. */
    String empty(int port) {
        made++;
        run("postgres", "CREATE DATABASE faults" + made);
        return "jdbc:postgresql://127.0.0.1:" + port + "/faults" + made;
    }

    /** The URL of a new database. */
    String empty() {
        return empty(port());
    }

    /** Has each statement that takes longer written down, of who connects to the database of a house from now on. */
    void logStatementsOf(Site site, Duration longest) {
        Sql.run(
                site,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_min_duration_statement = " + longest.toMillis()
                        + "', current_database()); END $$");
    }

    /** How many statements that were written down have these words. */
    long logged(String words) throws IOException {
        long found = 0;
        try (var logs = Files.list(data.resolve(LOGS))) {
            for (var log : logs.toList()) {
                found += Files.readString(log)
                        .lines()
                        .filter(line -> line.contains("duration: ") && line.contains(words))
                        .count();
            }
        }
        return found;
    }

    private void run(String database, String sql) {
        try (var connection = DriverManager.getConnection(url(database), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String url(String database) {
        return url(port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops every process of it where it stands, or lets them go on; first the one that would start more. */
    void signalAll(String name) throws IOException {
        var root = ProcessHandle.of(pid(data)).orElseThrow();
        Signals.send(name, List.of(root));
        Signals.send(name, Signals.tree(root));
    }

    /** Stops it at once, as a crash would; nothing that was not written by then is. */
    void crash() throws IOException {
        var root = ProcessHandle.of(pid(data)).orElseThrow();
        Signals.send("QUIT", List.of(root));
        var unused = Pause.until(PATIENCE, () -> !root.isAlive());
    }

    /** Ends it with no chance to tell its standby anything. */
    void kill() throws IOException {
        var root = ProcessHandle.of(pid(data)).orElseThrow();
        Signals.send("KILL", Signals.tree(root));
        var unused = Pause.until(PATIENCE, () -> !root.isAlive());
    }

    /** A standby that has on its disk what this one acknowledges from now on. */
    Standby followed() throws IOException {
        var standby = Standby.of(data, port(), command);
        run("postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'");
        run("postgres", "SELECT pg_reload_conf()");
        return standby;
    }

    /** Starts it again, and returns when it takes connections. */
    void restart() throws IOException {
        var log = new File(data.toFile(), "restart.log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var unused = Pause.until(PATIENCE, this::isUp);
        Durable.require(port());
    }

    private boolean isUp() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
