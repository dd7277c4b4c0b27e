package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Seen;
import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decisions as they are told: in stable words for programs, and in plain ones for people. */
final class DecisionMessages {
    private DecisionMessages() {}

    /**
     * What a login would come to.
     *
     * @param subject left out where nobody is called so
     * @param refusal a stable word; left out where it would be let in
     * @param retryAfter whole seconds, for a refusal that passes
     * @param obligations what would have to be done before anything else
     */
    record Told(
            Optional<String> subject,
            boolean admitted,
            Optional<String> refusal,
            Optional<Long> retryAfter,
            List<String> obligations,
            List<Check> trace) {}

    /** One check. */
    record Check(String check, boolean passed, String detail) {}

    /**
     * What a draft would have said.
     *
     * @param wouldRefuse how many that were let in it would have refused, at those addresses
     * @param complete whether those are all addresses; else they are the ones at which most were let in
     */
    record Replayed(long wouldRefuse, boolean complete, List<Address> addresses) {}

    /** One address. */
    record Address(String address, boolean allowed, String why, long admitted, long refused, Instant lastAt) {}

    static Told shown(Simulation simulation) {
        var judgement = simulation.judgement();
        return new Told(
                simulation.subject().map(Subject::text),
                simulation.refusal().isEmpty(),
                simulation.refusal(),
                judgement.refusal().flatMap(DecisionMessages::wait).map(Duration::toSeconds),
                judgement.obligations().stream().map(Obligation::word).sorted().toList(),
                judgement.trace().steps().stream().map(DecisionMessages::check).toList());
    }

    static Replayed shown(List<Seen> addresses) {
        var wouldRefuse = addresses.stream()
                .filter(seen -> !seen.draft().allowed())
                .mapToLong(Seen::admitted)
                .sum();
        return new Replayed(
                wouldRefuse,
                addresses.size() < ExplainDecisions.MOST_ADDRESSES,
                addresses.stream().map(DecisionMessages::address).toList());
    }

    private static Address address(Seen seen) {
        return new Address(
                seen.address(),
                seen.draft().allowed(),
                seen.draft().why(),
                seen.admitted(),
                seen.refused(),
                seen.lastAt());
    }

    private static Check check(Step step) {
        return new Check(step.check(), step.passed(), step.detail());
    }

    private static Optional<Duration> wait(Refusal why) {
        return switch (why) {
            case Refusal.Throttled(var pause) -> Optional.of(pause);
            case Refusal.Overloaded(var pause) -> Optional.of(pause);
            case Refusal.BadCredentials ignored -> Optional.empty();
            case Refusal.InvalidToken ignored -> Optional.empty();
            case Refusal.AccountDisabled ignored -> Optional.empty();
            case Refusal.EmailUnverified ignored -> Optional.empty();
            case Refusal.AddressDenied ignored -> Optional.empty();
            case Refusal.ResetRequired ignored -> Optional.empty();
        };
    }
}
