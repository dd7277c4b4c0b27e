package dev.gatehouse.domain.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** A seal as it is noted outside of the database: its number and its hash, as {@code 17:9f0c...}. */
public record Checkpoint(long number, String hash) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Checkpoint> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Checkpoint(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** The one text for it. */
    public String text() {
        return number + ":" + hash;
    }
}
