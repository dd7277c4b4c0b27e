package dev.gatehouse.launcher.state;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet shows and does not reckon (OWASP, CSV injection): what would begin a formula has an apostrophe before it, which
 * reading takes away. Whatever text there is comes back as it was, one that begins with apostrophes too.
 */
public final class CsvCell {
    private static final String APOSTROPHE = "'";
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvCell() {}

    /** As it is written. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
    }

    /** As it was before. */
    public static String bare(String cell) {
        return cell.startsWith(APOSTROPHE) && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
