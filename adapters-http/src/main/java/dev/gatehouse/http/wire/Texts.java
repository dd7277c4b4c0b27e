package dev.gatehouse.http.wire;

/** What texts of requests are like that go to a store to be looked for. */
public final class Texts {
    private Texts() {}

    /** Whether every store can keep it: PostgreSQL has no place for NUL, and UTF-8 none for half a pair. */
    public static boolean canBeKept(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
