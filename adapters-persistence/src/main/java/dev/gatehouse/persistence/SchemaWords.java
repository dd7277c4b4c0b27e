package dev.gatehouse.persistence;

import java.util.List;

/**
 * The words in which the schemas of the engines differ.
 *
 * @param engine ends the names of migrations that are for this engine alone
 * @param identity the type of a key that counts by itself
 * @param takeTurns statements that let one node at a time go on
 * @param handOver the statement that lets the next one
 */
record SchemaWords(String engine, String identity, List<String> takeTurns, List<String> handOver) {
    /** A file has one process. */
    static final SchemaWords SQLITE = new SchemaWords("sqlite", "INTEGER PRIMARY KEY", List.of(), List.of());

    private static final long LOCK = 0x6761746568_6f75L; // "gatehou": any number that no other program takes

    /** A lock of the session; whoever waits for it gives up after 2 s and tries again. */
    static final SchemaWords POSTGRESQL = new SchemaWords(
            "postgresql",
            "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            List.of("SET lock_timeout = '2s'", "SELECT pg_advisory_lock(" + LOCK + ")"),
            List.of("SELECT pg_advisory_unlock(" + LOCK + ")"));
}
