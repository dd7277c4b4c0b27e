package dev.gatehouse.launcher.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a conversation has learnt. {@code {{name}}} is what was learnt under that name, or in an answer is learnt there;
 * {@code {{in 7d}}} and {@code {{ago 1h}}} are times; {@code <any time>} and its like fit whatever is one.
 */
final class Variables {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([^{}]+)}}|<any ([a-z]+)>");
    private static final Pattern SPAN = Pattern.compile("(in|ago) (\\d+)([smhd])");
    private static final Map<String, String> KINDS = Map.of(
            "string", ".+",
            "number", "-?\\d+(?:\\.\\d+)?",
            "time", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z",
            "uuid", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "jwt", "[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    private final Map<String, String> values = new HashMap<>();

    /** The same knowledge, to try something on. */
    Variables copy() {
        var copy = new Variables();
        copy.values.putAll(values);
        return copy;
    }

    /** Learns what another has learnt. */
    void learn(Variables other) {
        values.putAll(other.values);
    }

    /** The text with everything filled in; whatever is not known is an error of the file. */
    String fill(String text) {
        return HOLE.matcher(text)
                .replaceAll(hole -> java.util.regex.Matcher.quoteReplacement(known(String.valueOf(hole.group(1)))
                        .orElseThrow(() -> new IllegalArgumentException("nothing was learnt for " + hole.group()))));
    }

    /** Whether the text is as expected; if so, what it tells anew is learnt. */
    boolean fits(String expected, String actual) {
        var learnt = new ArrayList<String>();
        var found = pattern(expected, learnt).matcher(actual);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < learnt.size(); i++) {
            values.put(learnt.get(i), found.group(i + 1));
        }
        return true;
    }

    private Pattern pattern(String expected, List<String> learnt) {
        var pattern = new StringBuilder();
        var hole = HOLE.matcher(expected);
        int from = 0;
        while (hole.find()) {
            pattern.append(Pattern.quote(expected.substring(from, hole.start())));
            pattern.append(hole.group(1) == null ? kind(hole.group(2)) : value(hole.group(1), learnt));
            from = hole.end();
        }
        return Pattern.compile(pattern + Pattern.quote(expected.substring(from)), Pattern.DOTALL);
    }

    private String value(String name, List<String> learnt) {
        return known(name).map(Pattern::quote).orElseGet(() -> {
            learnt.add(name);
            return "(.+?)";
        });
    }

    private static String kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("there is no <any " + name + ">");
        }
        return kind;
    }

    private Optional<String> known(String name) {
        var span = SPAN.matcher(name);
        if (span.matches()) {
            values.computeIfAbsent(name, unused -> moment(span.group(1), span.group(2), span.group(3)));
        }
        return Optional.ofNullable(values.get(name));
    }

    private static String moment(String direction, String amount, String unit) {
        var span = Duration.of(Long.parseLong(amount), UNITS.getOrDefault(unit, ChronoUnit.SECONDS));
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(direction.equals("in") ? span : span.negated())
                .toString();
    }
}
