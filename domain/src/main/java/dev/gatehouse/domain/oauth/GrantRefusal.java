package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.login.Refusal;

/** What may be said of tokens that are not given (RFC 6749 section 5.2 and its kin). */
public sealed interface GrantRefusal {
    /** The client is unknown, or did not show who it is. */
    record UnknownClient() implements GrantRefusal {}

    /** The client is known, and did not register for this grant. */
    record NotRegistered() implements GrantRefusal {}

    /** What was shown for the tokens is none of ours, used, over, or another client's. */
    record BadGrant() implements GrantRefusal {}

    /** A word of the scope is not the client's to ask for, or was not granted. */
    record BadScope() implements GrantRefusal {}

    /** The token would be meant for somebody for whom it may not be (RFC 8707 section 2). */
    record BadTarget() implements GrantRefusal {}

    /** The user said no. */
    record Declined() implements GrantRefusal {}

    /** The user has not decided yet (RFC 8628 section 3.5). */
    record Undecided() implements GrantRefusal {}

    /** The same, and the client asks too often. */
    record TooSoon() implements GrantRefusal {}

    /** The time to decide is over. */
    record Late() implements GrantRefusal {}

    /** The proof of a key is missing or wrong (RFC 9449 section 5). */
    record BadProof() implements GrantRefusal {}

    /** The proof must hold that nonce (RFC 9449 section 8). */
    record NonceWanted(String nonce) implements GrantRefusal {}

    /** The client or the user is not let in. */
    record NotLetIn(Refusal why) implements GrantRefusal {}
}
