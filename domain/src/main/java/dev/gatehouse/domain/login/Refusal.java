package dev.gatehouse.domain.login;

import java.time.Duration;

/** What may be said of a refusal; what happened is told by the audit. */
public sealed interface Refusal {
    /** Unknown name or wrong secret: nobody learns which. */
    record BadCredentials() implements Refusal {}

    /** The token shown is not one of ours, or no longer. */
    record InvalidToken() implements Refusal {}

    /** The secret was right, but the account may not be used. */
    record AccountDisabled() implements Refusal {}

    /** The secret was right, but the e-mail address was never shown to be the user's. */
    record EmailUnverified() implements Refusal {}

    /** The secret was right, but the request comes from where the subject may not come from. */
    record AddressDenied() implements Refusal {}

    /** The password was right, but must be changed before anything else, and this dialect has no way to do that. */
    record ResetRequired() implements Refusal {}

    /** Too many tries by this account or source. */
    record Throttled(Duration retryAfter) implements Refusal {}

    /** More logins than this machine can hash, or what is asked for is frozen; nothing is said of the credentials. */
    record Overloaded(Duration retryAfter) implements Refusal {}

    /** The stable word, for metrics and programs. */
    default String word() {
        return switch (this) {
            case BadCredentials ignored -> "bad_credentials";
            case InvalidToken ignored -> "invalid_token";
            case AccountDisabled ignored -> "account_disabled";
            case EmailUnverified ignored -> "email_unverified";
            case AddressDenied ignored -> "address_denied";
            case ResetRequired ignored -> "reset_required";
            case Throttled ignored -> "throttled";
            case Overloaded ignored -> "overloaded";
        };
    }
}
