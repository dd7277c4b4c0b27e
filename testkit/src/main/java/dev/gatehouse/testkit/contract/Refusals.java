package dev.gatehouse.testkit.contract;

import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.util.List;

/** One of every kind of refusal. */
public final class Refusals {
    /** Every kind. */
    public static final List<Refusal> ALL = Samples.complete(
            Refusal.class,
            List.of(
                    new Refusal.BadCredentials(),
                    new Refusal.InvalidToken(),
                    new Refusal.AccountDisabled(),
                    new Refusal.EmailUnverified(),
                    new Refusal.AddressDenied(),
                    new Refusal.ResetRequired(),
                    new Refusal.Throttled(Duration.ofSeconds(42)),
                    new Refusal.Overloaded(Duration.ofSeconds(7))));

    private Refusals() {}
}
