package dev.gatehouse.launcher.e2e;

import java.util.List;
import java.util.Random;

/** Texts that are nearly what a parser takes: good ones with pieces changed, taken out, doubled and strewn in, and now and then long ones. */
final class Mutations {
    private static final int LONGEST = 20_000;
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "\u007f",
            "\u00a0",
            "\ud800",
            "\ud83d\ude00",
            "\u202e",
            "İ",
            "ß",
            "\n",
            "\r\n",
            "\"",
            "\\",
            "\\u0000",
            "'",
            "%00",
            "%2e%2e",
            "..",
            "/",
            "//",
            "?",
            "#",
            "@",
            ":",
            "::",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            ",",
            ";",
            "=",
            "&",
            "*",
            "$",
            "$$",
            "+",
            "-",
            "-1",
            "0",
            "00",
            "1e9",
            "9223372036854775808",
            "4294967296",
            "null",
            "true",
            "[[[[",
            "{\"a\":",
            "=?",
            ".",
            "for=",
            "_",
            "~");

    private final List<String> good;
    private final Random chance;

    Mutations(List<String> good, Random chance) {
        this.good = good;
        this.chance = chance;
    }

    String next() {
        var text = new StringBuilder(one(good));
        for (int more = 1 + chance.nextInt(6); more > 0; more--) {
            mutate(text);
        }
        text.setLength(Math.min(text.length(), LONGEST));
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int at = chance.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + chance.nextInt(8));
        switch (chance.nextInt(8)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, one(PIECES));
            case 2 -> text.replace(at, end, one(PIECES));
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> text.insert(at, (char) chance.nextInt(0x250));
            case 5 -> text.insert(at, one(good));
            case 6 -> text.setLength(at);
            default -> stretch(text, at);
        }
    }

    /** Seldom, for it takes longest: the same piece thousands of times, where a parser may try everything with everything. */
    private void stretch(StringBuilder text, int at) {
        if (chance.nextInt(20) == 0) {
            var piece = one(PIECES);
            text.insert(at, piece.repeat(1 + chance.nextInt(LONGEST / 4)));
        } else if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << chance.nextInt(7)));
        }
    }

    private String one(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }
}
