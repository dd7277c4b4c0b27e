package dev.gatehouse.proving;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL whose commits are on the disk before they count; what embeds it starts it otherwise, for tests, and what is said after that holds. */
public final class Durable {
    private static final String ON = "on";
    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durable() {}

    /** What starts one. */
    public static EmbeddedPostgres.Builder builder() {
        var builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(setting -> builder.setServerConfig(setting, ON));
        return builder;
    }

    /** Throws {@link IllegalStateException} if the one at that port is another: its figures would flatter, and what it acknowledged says nothing. */
    public static void require(int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var rows = statement.executeQuery("SHOW " + setting)) {
                    rows.next();
                    if (!rows.getString(1).equals(ON)) {
                        throw new IllegalStateException("PostgreSQL runs with " + setting + " " + rows.getString(1));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
