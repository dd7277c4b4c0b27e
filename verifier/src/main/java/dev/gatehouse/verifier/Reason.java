package dev.gatehouse.verifier;

/** Why a token is not accepted: for logs and for choosing an answer, never to be told to a stranger in detail. */
public enum Reason {
    /** No token that could be one: too long, not three parts, broken base64url or JSON, a member that stands twice. */
    MALFORMED,
    /** A JWT of another type than {@code at+jwt}, such as an ID token. */
    WRONG_TYPE,
    /** The header has {@code crit}, {@code b64} or {@code zip}. */
    UNSUPPORTED_HEADER,
    /** Names a key that the issuer does not publish. */
    UNKNOWN_KEY,
    /** Names another algorithm than that of its key. */
    WRONG_ALGORITHM,
    /** The signature is not that of its key. */
    WRONG_SIGNATURE,
    /** Was issued by another issuer. */
    WRONG_ISSUER,
    /** Was issued for another audience. */
    WRONG_AUDIENCE,
    /** A claim that RFC 9068 requires is missing, or one is of a wrong type. */
    WRONG_CLAIMS,
    /** Its time is over. */
    EXPIRED,
    /** Its time has not come. */
    NOT_YET_VALID,
    /** A scope that this service requires is missing. */
    INSUFFICIENT_SCOPE,
    /** Is bound to a key ({@code cnf}), and the caller has not said that it checks the proof. */
    BOUND,
    /** The token, its session or its subject was signed out. */
    REVOKED,
    /** Is opaque, and this verifier does not introspect. */
    OPAQUE,
    /** The issuer says that it is not active. */
    INACTIVE,
    /** The keys of the issuer could not be had yet. */
    KEYS_AWAY,
    /** The issuer could not be asked about an opaque token. */
    INTROSPECTION_AWAY,
    /** What was revoked could not be read for too long, and the verifier was told to refuse then. */
    FEED_AWAY;

    /** Whether the same token may be accepted later: the fault is not the token's, and the answer is 503 rather than 401. */
    public boolean isTemporary() {
        return this == KEYS_AWAY || this == INTROSPECTION_AWAY || this == FEED_AWAY;
    }
}
