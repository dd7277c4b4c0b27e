package dev.gatehouse.http.dialect;

/** What is wrong with one part of a request; never what was written there. */
public record Flaw(Place place, String name, Kind kind) {
    /** Where the part stands. */
    public enum Place {
        /** A member of the JSON object. */
        BODY,
        /** A header. */
        HEADER
    }

    /** What is wrong with it. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It is {@code null}. */
        NULL,
        /** It is an empty text. */
        EMPTY,
        /** It is no text. */
        NOT_TEXT,
        /** It is a longer text than anybody needs. */
        TOO_LONG,
        /** It is a text that cannot mean what it should. */
        UNFIT,
        /** It means something that we do not have, or nobody asked for it. */
        UNKNOWN
    }

    /** Whether there is nothing to judge: no part, {@code null}, or an empty text. */
    public boolean isAbsence() {
        return switch (kind) {
            case MISSING, NULL, EMPTY -> true;
            case NOT_TEXT, TOO_LONG, UNFIT, UNKNOWN -> false;
        };
    }
}
