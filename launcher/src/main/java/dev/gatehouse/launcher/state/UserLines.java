package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.launcher.state.Rows.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Users as JSON lines, or as CSV where the file is named so: each with the members that it has in a state file. */
public final class UserLines implements AutoCloseable {
    private final Rows rows;
    private final CountedStream read;
    private final long size;

    private UserLines(Rows rows, CountedStream read, long size) {
        this.rows = rows;
        this.read = read;
        this.size = size;
    }

    /** What one line holds, counted from 1. */
    public sealed interface Line {
        /** A user. */
        record Good(int number, DesiredUser user) implements Line {}

        /** Nothing that makes sense. */
        record Bad(int number, String why) implements Line {}
    }

    /** Opens the file, and reads nothing beyond a first row of names. */
    public static UserLines open(Path file) throws IOException {
        var bytes = new CountedStream(Files.newInputStream(file));
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        var rows = file.toString().endsWith(".csv") ? new CsvRows(text) : new JsonRows(text);
        return new UserLines(rows, bytes, Files.size(file));
    }

    /** The next line; empty at the end. Throws where the file itself cannot be read on. */
    public Optional<Line> next() throws IOException {
        return rows.next().map(UserLines::line);
    }

    /** Which part of the file is read, from 0 to 1, give or take a few lines. */
    public double share() {
        return size == 0 ? 1 : (double) read.count() / size;
    }

    private static Line line(Row row) {
        if (row.block().isEmpty()) {
            return new Line.Bad(row.line(), "is neither a JSON object nor a row with at most as many cells as names");
        }
        try {
            return new Line.Good(
                    row.line(), UserEntry.read(new Entry("", row.block().get())));
        } catch (BadState bad) {
            return new Line.Bad(row.line(), bad.what());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
