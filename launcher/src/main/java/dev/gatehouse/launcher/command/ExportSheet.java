package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.state.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            sheet.write(String.join(",", columns));
        }
        return sheet;
    }

    void row(Map<String, Object> members) {
        write(
                isCsv
                        ? columns.stream()
                                .map(column -> cell(Optional.ofNullable(members.get(column))))
                                .collect(Collectors.joining(","))
                        : JsonText.line(members));
    }

    /** As bytes: the encoding of a terminal may not have every letter. */
    private void write(String row) {
        desk.terminal().out().writeBytes((row + (isCsv ? "\r\n" : "\n")).getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Optional<Object> member) {
        var text = CsvCell.guarded(member.map(ExportSheet::text).orElse(""));
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String text(Object member) {
        return member instanceof Map || member instanceof Collection ? JsonText.line(member) : member.toString();
    }
}
