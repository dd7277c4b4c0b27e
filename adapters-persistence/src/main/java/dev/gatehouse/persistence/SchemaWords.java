package dev.gatehouse.persistence;

import java.util.List;

/**
 * What differs between the engines where their schemas are concerned.
 *
 * @param engine ends the names of migrations that are for this engine alone
 * @param identity the type of a key that counts by itself
 * @param floor the oldest versions that are trusted
 * @param takeTurns statements that let one connection at a time go on, until it closes
 */
record SchemaWords(String engine, String identity, Floor floor, List<String> takeTurns) {
    /** A file has one process. */
    static final SchemaWords SQLITE = new SchemaWords("sqlite", "INTEGER PRIMARY KEY", Floor.SQLITE, List.of());

    private static final long LOCK = 0x6761746568_6f75L; // "gatehou": any number that no other program takes

    /** Takes the turn if nobody has it, and says whether it did; the connection may then take it again. */
    static final String TRY_TURN = "SELECT pg_try_advisory_lock(" + LOCK + ")";

    /** A lock of the session; whoever waits for it gives up after 2 s and tries again. */
    static final SchemaWords POSTGRESQL = new SchemaWords(
            "postgresql",
            "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            Floor.POSTGRESQL,
            List.of("SET lock_timeout = '2s'", "SELECT pg_advisory_lock(" + LOCK + ")"));
}
