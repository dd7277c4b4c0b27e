package dev.gatehouse.verifier;

import java.util.List;
import java.util.Map;

/** A JSON value as tokens hold them: numbers are whole, for no claim has another. */
sealed interface Json {
    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number. */
    record Whole(long value) implements Json {}

    /** True, false or null: no claim that is read here has one, but others may. */
    record Word(String value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {}

    /** An object; no name stands twice. */
    record Members(Map<String, Json> values) implements Json {}
}
