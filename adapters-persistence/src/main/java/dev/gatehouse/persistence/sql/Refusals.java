package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.util.List;

/** A refused login as texts: what was said, the reason, and where there is one, how long to wait. */
final class Refusals {
    private Refusals() {}

    static List<String> members(Refusal said, String reason) {
        return switch (said) {
            case Refusal.BadCredentials() -> List.of("BAD_CREDENTIALS", reason);
            case Refusal.InvalidToken() -> List.of("INVALID_TOKEN", reason);
            case Refusal.AccountDisabled() -> List.of("ACCOUNT_DISABLED", reason);
            case Refusal.EmailUnverified() -> List.of("EMAIL_UNVERIFIED", reason);
            case Refusal.AddressDenied() -> List.of("ADDRESS_DENIED", reason);
            case Refusal.ResetRequired() -> List.of("RESET_REQUIRED", reason);
            case Refusal.Throttled(Duration retryAfter) -> List.of("THROTTLED", reason, retryAfter.toString());
            case Refusal.Overloaded(Duration retryAfter) -> List.of("OVERLOADED", reason, retryAfter.toString());
        };
    }

    static Refusal refusal(List<String> members) {
        return switch (members.getFirst()) {
            case "BAD_CREDENTIALS" -> new Refusal.BadCredentials();
            case "INVALID_TOKEN" -> new Refusal.InvalidToken();
            case "ACCOUNT_DISABLED" -> new Refusal.AccountDisabled();
            case "EMAIL_UNVERIFIED" -> new Refusal.EmailUnverified();
            case "ADDRESS_DENIED" -> new Refusal.AddressDenied();
            case "RESET_REQUIRED" -> new Refusal.ResetRequired();
            case "THROTTLED" -> new Refusal.Throttled(Duration.parse(members.get(2)));
            case "OVERLOADED" -> new Refusal.Overloaded(Duration.parse(members.get(2)));
            default -> throw new IllegalStateException("a refusal of another version: " + members.getFirst());
        };
    }

    static String reason(List<String> members) {
        return members.get(1);
    }
}
