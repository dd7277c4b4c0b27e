package dev.gatehouse.proving;

/** What an operation cannot do without, each of which is measured by itself: together they are the floor under it. */
enum Piece {
    /** One request to an endpoint that answers a constant. */
    ENDPOINT,
    /** One ES256 signature. */
    SIGNATURE,
    /** One durable commit, in a group with others where the store has groups. */
    COMMIT,
    /** One password hash. */
    HASH
}
