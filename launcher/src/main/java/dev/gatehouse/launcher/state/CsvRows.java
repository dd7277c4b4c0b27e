package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.gatehouse.http.wire.CsvCell;
import dev.gatehouse.launcher.state.BoundedLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * CSV (RFC 4180): the first row names the members, an empty cell is a member that is not there. A member that is more than
 * one word is JSON, or, where it is a list of words, has blanks between them. {@link CsvCell} says how a cell is guarded.
 */
final class CsvRows implements Rows {
    private static final Set<String> OF_PARTS = Set.of(
            "roles",
            "ipPolicy",
            "audiences",
            "permissions",
            "rate",
            "adoptedKeys",
            "absentKeys",
            "exchangeTokens",
            "oauth",
            "missingKeys",
            "missingTokens");
    private static final char QUOTE = '"';

    private static final ObjectReader RECORD = CsvMapper.builder().build().readerForListOf(String.class);

    private final BoundedLines lines;
    private final List<String> names;

    CsvRows(BoundedLines lines) throws IOException {
        this.lines = lines;
        this.names = names(nextRecord());
    }

    private static List<String> names(Optional<Line> first) {
        if (first.isEmpty()) {
            return List.of();
        }
        var names = first.get() instanceof Line.Text(int number, String text)
                ? cells(text)
                : Optional.<List<String>>empty();
        if (names.isEmpty()
                || names.get().contains("")
                || new HashSet<>(names.get()).size() < names.get().size()) {
            throw new BadState(first.get().number(), "is no row with a name for each column, and no name twice");
        }
        return names.get();
    }

    @Override
    public Optional<Row> next() throws IOException {
        return nextRecord().map(record -> switch (record) {
            case Line.Unfit(int number, String why) -> new Row.Unreadable(number, why);
            case Line.Text(int number, String text) -> row(number, text);
        });
    }

    /** A quoted cell may hold ends of lines: a record goes on while there is an odd number of quotes. */
    private Optional<Line> nextRecord() throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get() instanceof Line.Text(int number, String text) && text.isEmpty()) {
            line = lines.next();
        }
        if (line.isEmpty() || !(line.get() instanceof Line.Text(int number, String first)) || isWhole(first)) {
            return line;
        }
        var record = new StringBuilder(first);
        for (var more = lines.next(); more.isPresent(); more = lines.next()) {
            if (!(more.get() instanceof Line.Text(int last, String text))
                    || record.length() + text.length() >= BoundedLines.LONGEST) {
                return Optional.of(unclosed(number, more.get().number()));
            }
            record.append('\n').append(text);
            if (!isWhole(text)) {
                return Optional.of(new Line.Text(number, record.toString()));
            }
        }
        return Optional.of(new Line.Unfit(number, "has a quote that is not closed before the end of the file"));
    }

    private static Line unclosed(int first, int last) {
        return new Line.Unfit(first, "has a quote that is not closed; what follows is not taken up to line " + last);
    }

    private static boolean isWhole(String text) {
        return text.chars().filter(c -> c == QUOTE).count() % 2 == 0;
    }

    private Row row(int number, String text) {
        var cells = cells(text);
        if (cells.isEmpty() || cells.get().size() > names.size()) {
            return new Row.Unreadable(number, "is no row with at most as many cells as there are names");
        }
        var nodes = new Nodes(number);
        var members = new ArrayList<NodeTuple>();
        for (int column = 0; column < cells.get().size(); column++) {
            var cell = CsvCell.bare(cells.get().get(column));
            if (!cell.isEmpty()) {
                var name = names.get(column);
                members.add(
                        nodes.tuple(name, OF_PARTS.contains(name) ? parts(nodes, cell) : nodes.scalar(Tag.STR, cell)));
            }
        }
        return new Row.Block(number, nodes.block(members));
    }

    /** What is neither JSON nor words is left as it is, for the reader of the member to refuse. */
    private static Node parts(Nodes nodes, String cell) {
        if (!cell.startsWith("[") && !cell.startsWith("{")) {
            return nodes.list(Stream.of(cell.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .map(word -> nodes.scalar(Tag.STR, word))
                    .toList());
        }
        try {
            return nodes.of(JsonRows.JSON.readTree(cell));
        } catch (JsonProcessingException broken) {
            return nodes.scalar(Tag.STR, cell);
        }
    }

    private static Optional<List<String>> cells(String record) {
        try {
            return Optional.of(RECORD.readValue(record));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }
}
