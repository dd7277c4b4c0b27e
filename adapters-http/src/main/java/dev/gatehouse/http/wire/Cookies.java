package dev.gatehouse.http.wire;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Reads the {@code Cookie} header (RFC 6265 section 4.2). */
public final class Cookies {
    private Cookies() {}

    /** The first cookie of that name, which is the one with the longest path (RFC 6265 section 5.4); empty ones are none. */
    public static Optional<Secret> first(List<String> lines, String name) {
        return lines.stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> unquoted(pair.substring(name.length() + 1)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Secret::of);
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
