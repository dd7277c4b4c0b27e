package dev.gatehouse.launcher.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody sees who has the files of a SQLite database, and nothing else. */
record Database(Path file) {
    static Database of(Site site) {
        return new Database(site.data().resolve("gatehouse.db"));
    }

    /** Everything, a row a line. */
    String dump() {
        return select("SELECT name FROM sqlite_schema WHERE type = 'table'").stream()
                .flatMap(table -> select("SELECT * FROM " + table).stream())
                .collect(Collectors.joining("\n"));
    }

    /** The rows that a query finds, their columns parted by blanks. */
    List<String> select(String query) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join(" ", cells));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of the file and of its log, a character each. */
    String bytes() {
        try (var files = Files.list(file.getParent())) {
            var all = new StringBuilder();
            for (var one : files.filter(path -> path.toString().startsWith(file.toString()))
                    .toList()) {
                all.append(Files.readString(one, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
