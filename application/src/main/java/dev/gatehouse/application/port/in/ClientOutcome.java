package dev.gatehouse.application.port.in;

/** What an administrator's wish about an API client came to. */
public sealed interface ClientOutcome<T> {
    /** It is done, and durable. */
    record Done<T>(T value) implements ClientOutcome<T> {}

    /** Nothing was changed. */
    record Denied<T>(Why why) implements ClientOutcome<T> {}

    /** Why nothing was changed. */
    enum Why {
        /** There is no such client, or the client has no such key, secret or token. */
        ABSENT,
        /** The client is not any more as the caller has seen it. */
        OVERTAKEN,
        /** Another client has that name. */
        NAME_TAKEN,
        /** Another client has that client id, or that key. */
        CLIENT_ID_TAKEN,
        /** Another live token of the client has that label. */
        LABEL_TAKEN,
        /** The key has two live secrets already. */
        TWO_SECRETS,
        /** The time is past, too far away, or comes before another that it must follow. */
        BAD_TIME,
        /** The client holds permissions, or would, that the caller does not. */
        HOLDS_MORE,
        /** The caller may not give or take permissions. */
        MAY_NOT_GRANT,
        /** Secrets and permissions need a recent login of the caller. */
        NOT_RECENT
    }
}
