package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * How a refusal is said to a person.
 *
 * @param retryAfter after what time it is worth trying again
 */
public record Refused(int status, Text text, Optional<Duration> retryAfter) {
    /** The words for it. */
    public static Refused of(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> forbidden(Text.WRONG_CREDENTIALS);
            case Refusal.InvalidToken() -> forbidden(Text.WRONG_CREDENTIALS);
            case Refusal.AccountDisabled() -> forbidden(Text.ACCOUNT_DISABLED);
            case Refusal.EmailUnverified() -> forbidden(Text.EMAIL_UNVERIFIED);
            case Refusal.AddressDenied() -> forbidden(Text.ADDRESS_DENIED);
            case Refusal.ResetRequired() -> forbidden(Text.RESET_REQUIRED);
            case Refusal.Throttled(var wait) -> new Refused(429, Text.THROTTLED, Optional.of(wait));
            case Refusal.Overloaded(var wait) -> new Refused(503, Text.OVERLOADED, Optional.of(wait));
        };
    }

    private static Refused forbidden(Text text) {
        return new Refused(403, text, Optional.empty());
    }
}
