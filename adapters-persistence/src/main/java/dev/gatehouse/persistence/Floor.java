package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The oldest versions that an engine is trusted in; a class path may hold another driver than the one we were built with.
 *
 * @param driver of the JDBC driver
 * @param engine of what the driver talks to, where that comes with it; empty where it is the operator's
 */
record Floor(String driver, String engine) {
    /** Before 3.51.3 two connections of one process could corrupt a database with a WAL. */
    static final Floor SQLITE = new Floor("3.51.3", "3.51.3");

    /** Before 42.7.7 channel binding could be dropped in silence (CVE-2025-49146); before 42.7.2, SQL injection (CVE-2024-1597). */
    static final Floor POSTGRESQL = new Floor("42.7.7", "");

    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    /** Throws {@link IllegalStateException} with one line if what is there is older. */
    void check(Connection connection) throws SQLException {
        var seen = connection.getMetaData();
        refuseOlder(seen.getDriverName(), seen.getDriverVersion(), driver);
        refuseOlder(seen.getDatabaseProductName(), seen.getDatabaseProductVersion(), engine);
    }

    static void refuseOlder(String what, String version, String oldest) {
        if (Arrays.compare(numbers(version), numbers(oldest)) < 0) {
            throw new IllegalStateException(
                    what + " " + version + " has known holes: the oldest that we start with is " + oldest);
        }
    }

    private static int[] numbers(String version) {
        return List.of(NO_DIGITS.split(version)).stream()
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
