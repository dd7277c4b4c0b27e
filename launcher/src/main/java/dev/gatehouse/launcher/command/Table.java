package dev.gatehouse.launcher.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headings, for people or for programs.
 *
 * @param rows whose cells are texts, numbers, truths, lists of texts, or one of these that may be missing
 */
record Table(List<String> headings, List<? extends List<?>> rows) {
    private static final String NOTHING = "-";

    /** Columns as wide as their widest cell. */
    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(headings);
        rows.forEach(row -> lines.add(row.stream().map(Table::text).toList()));
        return lines.stream().map(line -> line(line, lines)).collect(Collectors.joining("\n"));
    }

    /** One object a row. */
    String json() {
        return JsonText.of(objects());
    }

    /** One object a row, whose members are what the cells are and not how they look; what is missing is {@code null}. */
    List<LinkedHashMap<String, @Nullable Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private static String line(List<String> cells, List<List<String>> all) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), width(column, all)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static int width(int column, List<List<String>> all) {
        return all.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    /** The cell as people read it. */
    static String text(Object cell) {
        return switch (cell) {
            case Optional<?> maybe -> maybe.map(Table::text).orElse(NOTHING);
            case Boolean is -> is ? "yes" : "no";
            case Collection<?> list when list.isEmpty() -> NOTHING;
            case Collection<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(","));
            default -> cell.toString();
        };
    }

    private LinkedHashMap<String, @Nullable Object> object(List<?> row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        IntStream.range(0, row.size()).forEach(column -> object.put(headings.get(column), value(row.get(column))));
        return object;
    }

    private static @Nullable Object value(Object cell) {
        return switch (cell) {
            case Optional<?> maybe -> maybe.isPresent() ? value(maybe.get()) : null;
            case Boolean is -> is;
            case Number number -> number;
            case Collection<?> list -> list;
            default -> cell.toString();
        };
    }
}
