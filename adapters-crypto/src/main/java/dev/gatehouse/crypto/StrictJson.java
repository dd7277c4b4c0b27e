package dev.gatehouse.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of a token (RFC 8259) before any library does, and refuses what two parsers could read in two ways:
 * a name that stands twice, depth beyond 8, numbers that have an exponent or more than 18 digits, broken UTF-8, lone
 * surrogates, anything after the end. Throws {@link TokenRefused}.
 */
final class StrictJson {
    private static final int DEEPEST = 8;
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /** The members of the object that these bytes are. */
    static Json.Members read(byte[] utf8) {
        var json = new StrictJson(decode(utf8));
        json.skipBlanks();
        var members = json.object(1);
        json.skipBlanks();
        if (json.at != json.text.length()) {
            throw malformed();
        }
        return members;
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw malformed();
        }
    }

    private Json value(int depth) {
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private Json.Members object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        list('{', '}', depth, () -> member(members, depth));
        return new Json.Members(members);
    }

    private void member(Map<String, Json> members, int depth) {
        var name = string();
        skipBlanks();
        take(':');
        skipBlanks();
        if (members.put(name, value(depth + 1)) != null) {
            throw new TokenRefused("a member stands twice");
        }
    }

    private Json.Items array(int depth) {
        List<Json> items = new ArrayList<>();
        list('[', ']', depth, () -> items.add(value(depth + 1)));
        return new Json.Items(items);
    }

    /** What objects and arrays have in common: items parted by commas between two brackets. */
    private void list(char opening, char closing, int depth, Runnable item) {
        if (depth > DEEPEST) {
            throw new TokenRefused("nested too deeply");
        }
        take(opening);
        skipBlanks();
        if (peek() != closing) {
            item.run();
            skipBlanks();
            while (peek() == ',') {
                take(',');
                skipBlanks();
                item.run();
                skipBlanks();
            }
        }
        take(closing);
    }

    private Json number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int first = at;
        if (digits() > 1 && text.charAt(first) == '0') {
            throw malformed();
        }
        long whole = Long.parseLong(text.substring(start, at));
        if (at == text.length() || text.charAt(at) != '.') {
            return new Json.Whole(whole);
        }
        at++;
        digits();
        return new Json.Fraction(whole);
    }

    /** How many there are: one at least. */
    private int digits() {
        int first = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == first || at - first > MOST_DIGITS) {
            throw malformed();
        }
        return at - first;
    }

    private Json.Word word(String word) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return new Json.Word(word);
    }

    private String string() {
        take('"');
        var value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw malformed();
            }
            value.append(c == '\\' ? escaped() : c);
        }
        return wellFormed(value.toString());
    }

    private char escaped() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) ((hex() << 12) | (hex() << 8) | (hex() << 4) | hex());
            default -> throw malformed();
        };
    }

    private int hex() {
        char c = next();
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    private static String wellFormed(String value) {
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw malformed();
        }
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char expected) {
        if (next() != expected) {
            throw malformed();
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static TokenRefused malformed() {
        return new TokenRefused("malformed JSON");
    }
}
