package dev.gatehouse.domain.login;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The checks behind the secret, in their order: status, to which a verified e-mail address may belong, then address, then
 * forced reset. They come behind it so that no answer tells a stranger about an account.
 */
public final class LoginRules {
    private LoginRules() {}

    /**
     * What the checks came to.
     *
     * @param refusal the first check that failed, or empty
     * @param obligations what must be done before anything else
     */
    public record Judgement(Trace trace, Optional<Refusal> refusal, Set<Obligation> obligations) {
        /** Nothing stands against it, and nothing must be done first. */
        public static Judgement passed(Trace trace) {
            return new Judgement(trace, Optional.empty(), Set.of());
        }

        /** A check failed. */
        public static Judgement refused(Trace trace, Refusal why) {
            return new Judgement(trace, Optional.of(why), Set.of());
        }

        /** The same judgement, one step later. */
        public Judgement and(Step step) {
            return new Judgement(trace.and(step), refusal, obligations);
        }
    }

    /** Judges a user whose password was right. */
    public static Judgement judge(User user, Entrance entrance, Source from, Instant now, Trace soFar) {
        if (!user.isActive()) {
            return Judgement.refused(soFar.and(Step.failed("status", "disabled")), new Refusal.AccountDisabled());
        }
        if (entrance.verifiedEmailRequired() && !user.emailVerified()) {
            return Judgement.refused(
                    soFar.and(Step.failed("status", "e-mail not verified")), new Refusal.EmailUnverified());
        }
        var trace = soFar.and(Step.passed("status", "active"));
        var judgement = judge(user.ipPolicy(), from, now, trace);
        return judgement.refusal().isEmpty() && user.mustReset() ? mustReset(entrance, judgement.trace()) : judgement;
    }

    /** Judges a client whose secret was right. */
    public static Judgement judge(Client client, Source from, Instant now, Trace soFar) {
        if (!client.isActive()) {
            return Judgement.refused(soFar.and(Step.failed("status", "disabled")), new Refusal.AccountDisabled());
        }
        return judge(client.ipPolicy(), from, now, soFar.and(Step.passed("status", "active")));
    }

    /** Judges by the address alone. */
    public static Judgement judge(IpPolicy policy, Source from, Instant now, Trace soFar) {
        var address = policy.decide(from, now);
        var trace = soFar.and(new Step("address", address.allowed(), address.why()));
        return address.allowed() ? Judgement.passed(trace) : Judgement.refused(trace, new Refusal.AddressDenied());
    }

    private static Judgement mustReset(Entrance entrance, Trace trace) {
        return switch (entrance.forcedReset()) {
            case REFUSE ->
                Judgement.refused(
                        trace.and(Step.failed("reset", "password must be changed")), new Refusal.ResetRequired());
            case RESTRICT ->
                new Judgement(
                        trace.and(Step.passed("reset", "let in to change the password only")),
                        Optional.empty(),
                        Set.of(Obligation.CHANGE_PASSWORD));
        };
    }
}
