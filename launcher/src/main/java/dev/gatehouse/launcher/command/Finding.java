package dev.gatehouse.launcher.command;

import java.util.List;
import java.util.Locale;

/** One thing that the doctor saw. */
record Finding(Verdict verdict, String what, String seen) {
    /** How bad it is. */
    enum Verdict {
        GOOD,
        MIND,
        BAD
    }

    static Finding good(String what, String seen) {
        return new Finding(Verdict.GOOD, what, seen);
    }

    static Finding mind(String what, String seen) {
        return new Finding(Verdict.MIND, what, seen);
    }

    static Finding bad(String what, String seen) {
        return new Finding(Verdict.BAD, what, seen);
    }

    boolean isBad() {
        return verdict == Verdict.BAD;
    }

    List<String> row() {
        return List.of(verdict.name().toLowerCase(Locale.ROOT), what, seen);
    }
}
