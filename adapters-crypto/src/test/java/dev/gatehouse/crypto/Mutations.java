package dev.gatehouse.crypto;

import java.util.ArrayList;
import java.util.List;

/** Ways to spoil a text a little. */
final class Mutations {
    private Mutations() {}

    /** Another letter, digit or dot-free sign in that place. */
    static String replaceAt(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    /** Every replacement, removal, doubling, change of case, flip of the lowest bit, truncation and lengthening. */
    static List<String> of(String text) {
        List<String> spoiled = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            var before = text.substring(0, i);
            var after = text.substring(i + 1);
            char c = text.charAt(i);
            spoiled.add(replaceAt(text, i));
            spoiled.add(before + after);
            spoiled.add(before + c + c + after);
            spoiled.add(before + (char) (c ^ 0x20) + after);
            spoiled.add(before + (char) (c ^ 1) + after);
            spoiled.add(before + '\u00e9' + after);
            spoiled.add(before);
        }
        spoiled.addAll(List.of(text + "A", text + "=", " " + text, text + " ", text + "\n", text + text, text + "."));
        spoiled.removeIf(text::equals);
        return spoiled;
    }
}
