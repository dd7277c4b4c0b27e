package dev.gatehouse.domain.letter;

/** A language in which letters are written. */
public enum Tongue {
    /** English. */
    ENGLISH,
    /** German. */
    GERMAN
}
