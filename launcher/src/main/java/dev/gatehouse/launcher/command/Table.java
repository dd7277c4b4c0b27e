package dev.gatehouse.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings, for people or for programs. */
record Table(List<String> headings, List<List<String>> rows) {
    /** Columns as wide as their widest cell. */
    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(headings);
        lines.addAll(rows);
        return lines.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** One object a row. */
    String json() {
        return JsonText.of(rows.stream().map(this::object).toList());
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), width(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        var widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, headings.get(column).length());
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private LinkedHashMap<String, String> object(List<String> row) {
        var object = new LinkedHashMap<String, String>();
        IntStream.range(0, row.size()).forEach(column -> object.put(headings.get(column), row.get(column)));
        return object;
    }
}
