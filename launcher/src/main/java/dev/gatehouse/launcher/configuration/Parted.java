package dev.gatehouse.launcher.configuration;

import java.util.Arrays;
import java.util.List;

/** Several words in one setting: a list, or one text with commas, as a variable has it. */
final class Parted {
    private Parted() {}

    /** Each word by itself, without the blanks around it. */
    static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
