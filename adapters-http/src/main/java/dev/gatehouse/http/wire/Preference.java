package dev.gatehouse.http.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A header in which a client ranks what it likes by {@code q} (RFC 9110 section 12.4.2); only so much of it is read. */
public record Preference(String value, double weight) {
    private static final int LONGEST = 512;
    private static final int MOST = 16;

    /** What is liked at all, the dearest first, of all lines of the header, in small letters. */
    public static List<String> inOrder(List<String> lines) {
        var header = String.join(",", lines);
        if (header.length() > LONGEST) {
            return List.of();
        }
        var wishes = new ArrayList<Preference>();
        for (var part : List.of(header.split(",", MOST + 1))) {
            if (wishes.size() < MOST) {
                wishes.add(of(part));
            }
        }
        return wishes.stream()
                .filter(wish -> wish.weight > 0 && !wish.value.isEmpty())
                .sorted(Comparator.comparingDouble(Preference::weight).reversed())
                .map(Preference::value)
                .toList();
    }

    private static Preference of(String part) {
        var halves = part.split(";", 2);
        var value = halves[0].strip().toLowerCase(Locale.ROOT);
        return new Preference(value, halves.length == 1 ? 1 : quality(halves[1].strip()));
    }

    private static double quality(String parameter) {
        if (!parameter.startsWith("q=") || parameter.length() > "q=0.000".length()) {
            return 1;
        }
        try {
            return Double.parseDouble(parameter.substring(2));
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
