package dev.gatehouse.domain.token;

import java.time.Instant;

/**
 * That tokens were ended before their time, for those who verify them without asking.
 *
 * @param id of the session or token, or the subject as a text
 */
public record Revocation(Kind kind, String id, Instant at) {
    /** What ended. */
    public enum Kind {
        /** A session, with every token that names it. */
        SESSION,
        /** A token, by its {@code jti}. */
        TOKEN,
        /** What a subject was given before, as far as it names no session. */
        SUBJECT,
        /** What anybody was given before. */
        EVERYBODY
    }
}
