package dev.gatehouse.testkit.contract;

import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One of every kind of refusal; a kind without a sample fails whoever asks. */
public final class Refusals {
    /** Every kind. */
    public static final List<Refusal> ALL = complete(List.of(
            new Refusal.BadCredentials(),
            new Refusal.InvalidToken(),
            new Refusal.AccountDisabled(),
            new Refusal.EmailUnverified(),
            new Refusal.AddressDenied(),
            new Refusal.ResetRequired(),
            new Refusal.Throttled(Duration.ofSeconds(42)),
            new Refusal.Overloaded(Duration.ofSeconds(7))));

    private Refusals() {}

    private static List<Refusal> complete(List<Refusal> samples) {
        var sampled = samples.stream().map(Refusal::getClass).collect(Collectors.toSet());
        for (var kind : Refusal.class.getPermittedSubclasses()) {
            if (!sampled.contains(kind)) {
                throw new AssertionError("add a sample of " + kind.getSimpleName() + " to " + Refusals.class.getName());
            }
        }
        return samples;
    }
}
