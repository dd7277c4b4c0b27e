package dev.gatehouse.launcher.command;

import dev.gatehouse.http.wire.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** What an export writes on standard output, in a form that an import takes: JSON lines, or CSV in UTF-8 (RFC 4180). */
final class ExportSheet {
    private static final String CSV = "csv";

    private final HouseDesk desk;
    private final List<String> columns;
    private final boolean isCsv;

    private ExportSheet(HouseDesk desk, List<String> columns) {
        this.desk = desk;
        this.columns = columns;
        this.isCsv = desk.argument("format").equals(CSV);
    }

    static void configure(Subparser parser) {
        parser.addArgument("--format").choices("jsonl", CSV).setDefault("jsonl").help("JSON lines, or CSV");
    }

    /** A sheet with the row that names the columns, where there is one. */
    static ExportSheet begin(HouseDesk desk, List<String> columns) {
        var sheet = new ExportSheet(desk, columns);
        if (sheet.isCsv) {
            sheet.write(CsvCell.row(columns));
        }
        return sheet;
    }

    void row(Map<String, Object> members) {
        write(
                isCsv
                        ? CsvCell.row(columns.stream()
                                .map(column -> text(Optional.ofNullable(members.get(column))))
                                .toList())
                        : JsonText.line(members) + "\n");
    }

    /** As bytes: the encoding of a terminal may not have every letter. */
    private void write(String row) {
        desk.terminal().out().writeBytes(row.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Optional<Object> member) {
        return member.map(one -> one instanceof Map || one instanceof Collection ? JsonText.line(one) : one.toString())
                .orElse("");
    }
}
