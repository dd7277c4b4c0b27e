package dev.gatehouse.crypto;

import java.util.List;
import java.util.Map;

/** A JSON value as tokens hold them: numbers have no exponent, for no claim has one. */
sealed interface Json {
    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** What comes before the point of a number that has one; only times have (RFC 7519 section 2). */
    record Fraction(long whole) implements Json {}

    /** True, false or null: no claim that is read here has one, but others may. */
    record Word(String value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {}

    /** An object; no name stands twice. */
    record Members(Map<String, Json> values) implements Json {}
}
