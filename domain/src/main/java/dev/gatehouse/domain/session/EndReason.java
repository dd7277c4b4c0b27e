package dev.gatehouse.domain.session;

/** Why a session was ended before its time. */
public enum EndReason {
    /** Its holder logged out or revoked the token. */
    LOGGED_OUT,
    /** An administrator ended it. */
    REVOKED,
    /** A refresh token was used again after its successor: somebody else may hold a copy. */
    REFRESH_REUSED,
    /** The subject began more sessions than it may have, and this one had idled longest. */
    TOO_MANY,
    /** Its authorization code was shown a second time: somebody else may hold a copy. */
    CODE_REUSED,
    /** The user logged in anew in the same browser. */
    RENEWED
}
