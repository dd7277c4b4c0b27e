package dev.gatehouse.proving.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a house, past the product. */
final class Sql {
    private Sql() {}

    /** The first column of each row. */
    static List<String> select(Site site, String sql) {
        try (var connection = DriverManager.getConnection(url(site), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Changes something. */
    static void run(Site site, String sql) {
        try (var connection = DriverManager.getConnection(url(site), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int count(Site site, String from) {
        return Integer.parseInt(select(site, "SELECT COUNT(*) FROM " + from).getFirst());
    }

    private static String url(Site site) {
        var url = site.environment().get("GATEHOUSE_DB_URL");
        return url == null ? "jdbc:sqlite:" + site.environment().get("GATEHOUSE_DB_FILE") + "?busy_timeout=20000" : url;
    }
}
