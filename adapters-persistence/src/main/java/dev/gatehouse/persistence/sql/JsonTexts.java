package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Lists of texts, and lists of these, as compact JSON (RFC 8259): readable by people and by both engines' own functions. */
final class JsonTexts {
    private final String json;
    private int at;

    private JsonTexts(String json) {
        this.json = json;
    }

    static String write(List<String> texts) {
        return listed(texts, JsonTexts::quote);
    }

    static String writeRows(List<List<String>> rows) {
        return listed(rows, (out, row) -> list(out, row, JsonTexts::quote));
    }

    private static <T> String listed(List<T> elements, BiConsumer<StringBuilder, T> write) {
        var out = new StringBuilder();
        list(out, elements, write);
        return out.toString();
    }

    /** By hand, for each entry of the audit is written so when it is made and once more when it is sealed. */
    private static <T> void list(StringBuilder out, List<T> elements, BiConsumer<StringBuilder, T> write) {
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write.accept(out, elements.get(i));
        }
        out.append(']');
    }

    /** Reads what {@link #write} wrote; throws for anything else, since then somebody else wrote here. */
    static List<String> read(String json) {
        var reader = new JsonTexts(json);
        return reader.whole(reader.list(reader::text));
    }

    /** Reads what {@link #writeRows} wrote; throws for anything else. */
    static List<List<String>> readRows(String json) {
        var reader = new JsonTexts(json);
        return reader.whole(reader.list(() -> reader.list(reader::text)));
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        out.append('"');
    }

    /** RFC 8259 section 7: what must be escaped is; lone surrogates too, which no database would take. */
    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c)) {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }

    private interface Element<T> {
        T read();
    }

    private <T> List<T> list(Element<T> element) {
        var out = new ArrayList<T>();
        expect('[');
        while (peek() != ']') {
            if (!out.isEmpty()) {
                expect(',');
            }
            out.add(element.read());
        }
        expect(']');
        return out;
    }

    private String text() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            out.append(peek() == '\\' ? escaped() : next());
        }
        expect('"');
        return out.toString();
    }

    private char escaped() {
        expect('\\');
        char c = next();
        if (c != 'u') {
            return c;
        }
        at += 4;
        return (char) Integer.parseInt(json, at - 4, at, 16);
    }

    private <T> T whole(T value) {
        if (at != json.length()) {
            throw new IllegalArgumentException("more than one value of JSON");
        }
        return value;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new IllegalArgumentException("not a list of texts");
        }
    }

    private char peek() {
        return json.charAt(at);
    }

    private char next() {
        return json.charAt(at++);
    }
}
