package dev.gatehouse.http.wire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell that a spreadsheet shows and does not reckon (OWASP, CSV injection): what would begin a formula has an apostrophe before it, which
 * reading takes away. Whatever text there is comes back as it was, one that begins with apostrophes too.
 */
public final class CsvCell {
    private static final String APOSTROPHE = "'";
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvCell() {}

    /** Cells as a line of a file, with its end. */
    public static String row(List<String> texts) {
        return texts.stream().map(CsvCell::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String written(String text) {
        var cell = guarded(text);
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** What is no formula. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
    }

    /** As it was before. */
    public static String bare(String cell) {
        return cell.startsWith(APOSTROPHE) && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
