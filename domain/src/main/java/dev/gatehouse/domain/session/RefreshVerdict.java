package dev.gatehouse.domain.session;

/** What the rule says of a refresh token that is presented to its row. */
public sealed interface RefreshVerdict {
    /** The token is the live one: advance the row, and whoever wins that has the successor. */
    record Advance() implements RefreshVerdict {}

    /** The token is the direct parent of a successor that has not been used: hand the same successor out again. */
    record Replay() implements RefreshVerdict {}

    /** The same, but once too often: refused and told, and the session lives on. */
    record Exhausted(int replays) implements RefreshVerdict {}

    /** The token is the live one and stays: move the row's idle end, and hand the same token out with that end. */
    record Prolong() implements RefreshVerdict {}

    /** The token stays as it is: hand out an access token only. */
    record Keep() implements RefreshVerdict {}

    /** The token was used before: somebody else may hold a copy, so the session ends. */
    record Theft(String why) implements RefreshVerdict {}

    /** No tokens, and nothing changes. */
    record Refuse(String why) implements RefreshVerdict {}
}
