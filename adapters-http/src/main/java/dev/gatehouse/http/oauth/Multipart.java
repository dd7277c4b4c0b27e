package dev.gatehouse.http.oauth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes {@code multipart/form-data} (RFC 7578) apart; every byte stands for one character while it does. */
final class Multipart {
    private static final String TYPE = "multipart/form-data";
    private static final String BOUNDARY = "boundary=";
    /** RFC 2046 section 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    private static final String LINE = "\r\n";
    private static final String DASHES = "--";

    private Multipart() {}

    /**
     * One part.
     *
     * @param isFile whether a file was chosen for it, if only its name says so
     * @param bytes what it holds, a character for each byte
     */
    record Part(String name, boolean isFile, String bytes) {
        byte[] content() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** What stands between the parts, if the one content type says that there are some. */
    static Optional<String> boundary(List<String> contentTypes) {
        if (contentTypes.size() != 1) {
            return Optional.empty();
        }
        var parameters = contentTypes.getFirst().split(";", -1);
        if (!parameters[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
            return Optional.empty();
        }
        for (var parameter : parameters) {
            var text = parameter.strip();
            if (text.regionMatches(true, 0, BOUNDARY, 0, BOUNDARY.length())) {
                return Optional.of(unquoted(text.substring(BOUNDARY.length())))
                        .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY);
            }
        }
        return Optional.empty();
    }

    /** The parts; empty if the body does not consist of some. */
    static Optional<List<Part>> parts(byte[] body, String boundary) {
        var text = LINE + new String(body, StandardCharsets.ISO_8859_1);
        var delimiter = LINE + DASHES + boundary;
        var parts = new ArrayList<Part>();
        int at = text.indexOf(delimiter);
        while (at >= 0 && !text.startsWith(DASHES, at + delimiter.length())) {
            int begin = at + delimiter.length();
            int end = text.indexOf(delimiter, begin);
            var part = end < 0 || parts.size() == Form.MOST_PARAMETERS
                    ? Optional.<Part>empty()
                    : part(text.substring(begin, end));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            at = end;
        }
        return at < 0 ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<Part> part(String text) {
        int headersEnd = text.indexOf(LINE + LINE);
        if (!text.startsWith(LINE) || headersEnd < 0) {
            return Optional.empty();
        }
        var content = text.substring(headersEnd + 2 * LINE.length());
        return text.substring(0, headersEnd)
                .lines()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .flatMap(header ->
                        parameter(header, "name").map(name -> new Part(name, header.contains("; filename"), content)));
    }

    /** Browsers quote each, and write a quote in it as {@code %22}. */
    private static Optional<String> parameter(String header, String name) {
        var before = "; " + name + "=\"";
        int begin = header.indexOf(before) + before.length();
        int end = header.indexOf('"', begin);
        return begin >= before.length() && end >= 0 ? Optional.of(header.substring(begin, end)) : Optional.empty();
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
