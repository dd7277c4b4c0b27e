package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.launcher.state.Rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Users or clients as JSON lines, or as CSV where the file is named so: each with the members that it has in a state file. */
public final class EntryLines<T> implements AutoCloseable {
    private final BoundedLines lines;
    private final Rows rows;
    private final Function<Entry, T> reader;
    private final long size;

    private EntryLines(Path file, Function<Entry, T> reader) throws IOException {
        this(
                Files.newInputStream(file),
                Files.size(file),
                file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"),
                reader);
    }

    /** Lines of a text of that many bytes. */
    EntryLines(InputStream text, long size, boolean isCsv, Function<Entry, T> reader) throws IOException {
        this.size = size;
        this.lines = new BoundedLines(text);
        this.reader = reader;
        try {
            this.rows = isCsv ? new CsvRows(lines) : new JsonRows(lines);
        } catch (BadState | IOException unreadable) {
            lines.close();
            throw unreadable;
        }
    }

    /** What one line holds, counted from 1. */
    public sealed interface Line<T> {
        /** Where it begins. */
        int number();

        /** A user or a client. */
        record Good<T>(int number, T entry) implements Line<T> {}

        /** Nothing that makes sense. */
        record Bad<T>(int number, String why) implements Line<T> {}
    }

    /** Opens a file of users; throws {@link BadState} where a first row of names makes no sense. */
    public static EntryLines<DesiredUser> users(Path file) throws IOException {
        return new EntryLines<>(file, UserEntry::readLine);
    }

    /** Opens a file of API clients; throws {@link BadState} where a first row of names makes no sense. */
    public static EntryLines<MovedClient> clients(Path file) throws IOException {
        return new EntryLines<>(file, MovedClient::read);
    }

    /** The next line; empty at the end. Throws where the file itself cannot be read on. */
    public Optional<Line<T>> next() throws IOException {
        return rows.next().map(this::line);
    }

    /** Which part of the file was read, from 0 to 1; a pipe has no size, and so is always read whole. */
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) lines.taken() / size);
    }

    private Line<T> line(Row row) {
        return switch (row) {
            case Row.Unreadable(int number, String why) -> new Line.Bad<>(number, why);
            case Row.Block(int number, var node) -> {
                try {
                    yield new Line.Good<>(number, reader.apply(new Entry("", node)));
                } catch (BadState bad) {
                    yield new Line.Bad<>(number, ofLine(bad.what()));
                }
            }
        };
    }

    /** What is wrong with the whole of a line is wrong with no state. */
    private static String ofLine(String what) {
        return what.startsWith(Entry.WHOLE) ? what.substring(Entry.WHOLE.length()) : what;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
