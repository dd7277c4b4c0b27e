package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.secret.Secret;
import java.nio.file.Path;

/**
 * Where things are remembered: in a file of SQLite, or on PostgreSQL where a URL is given.
 *
 * @param file the SQLite database, made where it is missing
 * @param url a {@code jdbc:postgresql:} URL, or empty
 * @param connections how many connections a node holds at most
 * @param writeQueue how many units may wait for the one writer of SQLite
 */
public record DatabaseConfiguration(
        Path file, String url, String user, Secret password, int connections, int writeQueue) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Far more than a server of PostgreSQL has for all of its clients, and few enough to be counted. */
    private static final int MOST_CONNECTIONS = 10_000;

    /** Room for all of them is taken at the start. */
    private static final int MOST_WAITING = 1_000_000;

    /** Refuses a URL of another database, and a place where nothing can be remembered. */
    public DatabaseConfiguration {
        Check.that(url.isEmpty() || url.startsWith(POSTGRESQL), "url does not begin with " + POSTGRESQL);
        Check.that(!url.isEmpty() || !file.toString().isEmpty(), "file is not empty");
        Check.atLeast(1, connections, "connections");
        Check.atMost(MOST_CONNECTIONS, connections, "connections");
        Check.atLeast(1, writeQueue, "writeQueue");
        Check.atMost(MOST_WAITING, writeQueue, "writeQueue");
    }

    /** Whether PostgreSQL remembers. */
    public boolean isPostgresql() {
        return !url.isEmpty();
    }

    /** The same in another file of SQLite. */
    DatabaseConfiguration in(Path other) {
        return new DatabaseConfiguration(other, url, user, password, connections, writeQueue);
    }

    /** The same on PostgreSQL at that URL. */
    public DatabaseConfiguration at(String other) {
        return new DatabaseConfiguration(file, other, user, password, connections, writeQueue);
    }

    /** Which of the two it is, for people; a URL may hold a password, so none is shown. */
    public String describe() {
        return isPostgresql() ? "PostgreSQL" : "SQLite in " + file;
    }
}
