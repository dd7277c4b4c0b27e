package dev.gatehouse.launcher.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var widths = widths(headings.stream().map(String::length).toList());
        return Stream.concat(Stream.of(heading(widths)), lines(widths)).collect(Collectors.joining("\n"));
    }

    /** How wide each column must be so that every cell has room, and no less than given. */
    List<Integer> widths(List<Integer> least) {
        return IntStream.range(0, least.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> text(row.get(column)).length())
                        .reduce(least.get(column), Math::max))
                .toList();
    }

    /** The headings in columns of those widths. */
    String heading(List<Integer> widths) {
        return line(headings, widths);
    }

    /** The rows in columns of those widths. */
    Stream<String> lines(List<Integer> widths) {
        return rows.stream().map(row -> line(row.stream().map(Table::text).toList(), widths));
    }

    /** One object a row. */
    String json() {
        return JsonText.of(objects());
    }

    /** One object a row, whose members are what the cells are and not how they look; what is missing is {@code null}. */
    List<LinkedHashMap<String, @Nullable Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), widths.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
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
