package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession.Presentation;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.service.RefreshSteps.Written;
import dev.gatehouse.domain.barrier.Barriers;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.RefreshVerdict;
import dev.gatehouse.domain.session.Session;
import java.util.Optional;
import java.util.function.Supplier;

/** A refresh inside its unit: judges the token by the row as it stands, and lets {@link RefreshSteps} write what follows. */
final class RefreshUnit {
    /** A row that moves on this often while we look at it is no race any more. */
    private static final int MOST_LOOKS = 5;

    private static final String UNKNOWN = "no such session";

    private final RefreshRule rule;
    private final RefreshSteps steps;

    RefreshUnit(RefreshRule rule, RefreshSteps steps) {
        this.rule = rule;
        this.steps = steps;
    }

    /**
     * A token whose seal was right, with all that is random and all that this node knows of barriers and rates; brought along,
     * so that the unit may run again.
     *
     * @param nonce of the next generation, if there will be one
     * @param macKeyId the key that seals it
     */
    record Asked(
            Decision decision,
            Presentation shown,
            RefreshClaims claims,
            String nonce,
            String macKeyId,
            Barriers barriers,
            Visit visit) {}

    /** The row of a token, its subject, and what the rule says. */
    record Seen(Session row, Principal who, RefreshVerdict verdict) {}

    /**
     * Looks once, judges, and writes with a single call, which is enough for nearly all; empty, and nothing written, where it takes
     * more than that, or where another node moved the row meanwhile.
     */
    Optional<Written> settle(Stores stores, Asked asked) {
        var seen = see(stores, asked);
        if (seen.isEmpty()) {
            return Optional.of(new Written.Nothing(UNKNOWN));
        }
        return takesMore(seen.get()) ? Optional.empty() : decide(stores, asked, seen.get());
    }

    private static boolean takesMore(Seen seen) {
        return switch (seen.verdict()) {
            case RefreshVerdict.Advance unused -> false;
            case RefreshVerdict.Prolong unused -> false;
            case RefreshVerdict.Refuse unused -> false;
            case RefreshVerdict.Keep unused -> false;
            case RefreshVerdict.Replay unused -> !RefreshRule.isFree(seen.row());
            case RefreshVerdict.Exhausted unused -> true;
            case RefreshVerdict.Theft unused -> true;
        };
    }

    /** Looks, judges and writes; looks again if another node moved the row meanwhile. */
    Written write(Stores stores, Asked asked) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var seen = see(stores, asked);
            if (seen.isEmpty()) {
                return new Written.Nothing(UNKNOWN);
            }
            var written = decide(stores, asked, seen.get());
            if (written.isPresent()) {
                return written.get();
            }
        }
        return new Written.Nothing("the session would not stand still");
    }

    private Optional<Seen> see(Stores stores, Asked asked) {
        return stores.sessions().see(asked.claims().session()).map(sight -> {
            var who = SubjectFinder.seen(sight);
            var standing = SubjectFinder.standing(who, sight.epoch());
            var verdict = rule.judge(
                    asked.claims(), sight.session(), standing, asked.decision().now());
            return new Seen(sight.session(), who, verdict);
        });
    }

    /** What comes of what was seen; empty if the row moved on meanwhile and must be looked at again. */
    private Optional<Written> decide(Stores stores, Asked asked, Seen seen) {
        var foreign = foreignness(asked.shown(), seen.row());
        if (foreign.isPresent()) {
            return Optional.of(invalid(stores, asked, seen, foreign.get()));
        }
        return switch (seen.verdict()) {
            case RefreshVerdict.Refuse(String why) -> Optional.of(invalid(stores, asked, seen, why));
            case RefreshVerdict.Keep() -> Optional.of(invalid(stores, asked, seen, "not for refreshing"));
            case RefreshVerdict.Exhausted(int replays) ->
                fromHere(
                        stores,
                        asked,
                        seen,
                        "; shown again too often",
                        () -> Optional.of(
                                steps.exhausted(stores, asked, seen, "replayed " + replays + " times already")));
            case RefreshVerdict.Theft(String why) ->
                fromHere(stores, asked, seen, "; " + why, () -> Optional.of(steps.stolen(stores, asked, seen, why)));
            case RefreshVerdict.Advance() -> allowed(stores, asked, seen, () -> steps.advance(stores, asked, seen));
            case RefreshVerdict.Prolong() -> allowed(stores, asked, seen, () -> steps.prolong(stores, asked, seen));
            case RefreshVerdict.Replay() -> allowed(stores, asked, seen, () -> steps.replay(stores, asked, seen));
        };
    }

    private Optional<Written> allowed(Stores stores, Asked asked, Seen seen, Supplier<Optional<Written>> step) {
        return fromHere(stores, asked, seen, "", () -> {
            var limited = asked.visit().check(seen.who());
            return limited.isPresent() ? limited.map(Written.Limited::new) : step.get();
        });
    }

    /**
     * Whoever may not come from there changes nothing, not even by what would end the session.
     *
     * @param besides what the audit has to know of the token all the same
     */
    private Optional<Written> fromHere(
            Stores stores, Asked asked, Seen seen, String besides, Supplier<Optional<Written>> step) {
        var decision = asked.decision();
        var barrier = Doorkeeper.barrierBefore(seen.row().subject(), decision, asked.barriers());
        if (barrier.isPresent()) {
            var frozen = "frozen: " + barrier.get().reason() + besides;
            return Optional.of(
                    steps.refused(stores, asked, seen, frozen, barrier.get().refusal(decision.now())));
        }
        var address = SubjectFinder.policy(seen.who()).decide(decision.from(), decision.now());
        if (!address.allowed()) {
            return Optional.of(
                    steps.refused(stores, asked, seen, address.why() + besides, new Refusal.AddressDenied()));
        }
        return step.get();
    }

    private static Optional<String> foreignness(Presentation shown, Session row) {
        if (!row.dialect().equals(shown.entrance().dialect())) {
            return Optional.of("of dialect " + row.dialect().value());
        }
        boolean isAnothers = shown.claimedSubject()
                .map(sub -> !sub.equals(row.subject().text()))
                .orElse(false);
        return isAnothers ? Optional.of("of another subject than claimed") : Optional.empty();
    }

    private Written invalid(Stores stores, Asked asked, Seen seen, String reason) {
        return steps.refused(stores, asked, seen, reason, new Refusal.InvalidToken());
    }
}
