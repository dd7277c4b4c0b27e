package dev.gatehouse.crypto;

/** Writes JSON whose bytes are always the same for the same values, which no library promises. */
final class JsonText {
    private JsonText() {}

    /** A string with quotes around it (RFC 8259 section 7). */
    static String quote(String value) {
        var text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
