package dev.gatehouse.http.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from the headers whether a body is plain JSON, or something like it. */
public final class JsonContent {
    private static final Set<String> JSON = Set.of("application/json");

    /** As it is registered, and as older clients spell it. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

    private JsonContent() {}

    /** Whether there is one {@code Content-Type}, {@code application/json}, in UTF-8 if it names a charset (RFC 8259 section 8.1). */
    public static boolean isJson(List<String> contentTypes) {
        return isOneOf(JSON, contentTypes);
    }

    /** Whether there is one {@code Content-Type}, one of those in small letters, and in UTF-8 if it names a charset. */
    public static boolean isOneOf(Set<String> mediaTypes, List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return false;
        }
        var parts = List.of(contentTypes.getFirst().toLowerCase(Locale.ROOT).split(";", -1));
        return mediaTypes.contains(parts.getFirst().strip())
                && parts.stream().skip(1).allMatch(JsonContent::isHarmless);
    }

    /** Whether the body is as it was written: no {@code Content-Encoding} but {@code identity} (RFC 9110 section 8.4). */
    public static boolean isUnencoded(List<String> contentEncodings) {
        return contentEncodings.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .allMatch(coding -> coding.isEmpty() || coding.equalsIgnoreCase("identity"));
    }

    private static boolean isHarmless(String parameter) {
        var equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter.isBlank();
        }
        return !parameter.substring(0, equals).strip().equals("charset")
                || UTF_8.contains(
                        parameter.substring(equals + 1).replace("\"", "").strip());
    }
}
