package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.RefreshVerdict;
import dev.gatehouse.domain.session.Session;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges a refresh token by the row as it stands, and lets {@link RefreshSteps} write down what follows. */
final class RefreshService implements RefreshSession {
    /** A row that moves on this often while we look at it is no race any more. */
    private static final int MOST_LOOKS = 5;

    private final UnitOfWork unitOfWork;
    private final RefreshTokens refreshTokens;
    private final RefreshRule rule;
    private final RefreshSteps steps;
    private final TokenIssuer issuer;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    RefreshService(
            UnitOfWork unitOfWork,
            RefreshTokens refreshTokens,
            RefreshRule rule,
            RefreshSteps steps,
            TokenIssuer issuer,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.refreshTokens = refreshTokens;
        this.rule = rule;
        this.steps = steps;
        this.issuer = issuer;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.visits = visits;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** The row of a token, its subject, and what the rules say. */
    private record Seen(Session row, Principal who, RefreshVerdict verdict, IpPolicy.Decision address) {}

    @Override
    public Outcome refresh(Presentation shown) {
        var now = clock.instant();
        var decision = new Decision(
                secrets.decisionId(), now, shown.from(), shown.entrance().dialect());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(decision.id(), turnedAway.get());
        }
        var claims = refreshTokens.open(shown.token());
        return claims.isPresent() ? opened(decision, shown, claims.get()) : unknown(decision, "no token of ours");
    }

    private Outcome opened(Decision decision, Presentation shown, RefreshClaims claims) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var seen = unitOfWork.read(stores -> see(stores, claims, decision));
            if (seen.isEmpty()) {
                return unknown(decision, "no such session");
            }
            var outcome = decide(decision, shown, seen.get());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return unknown(decision, "the session would not stand still");
    }

    private Optional<Seen> see(Stores stores, RefreshClaims claims, Decision decision) {
        return stores.sessions()
                .find(claims.session())
                .flatMap(row -> SubjectFinder.find(stores, row.subject()).map(who -> {
                    var standing =
                            SubjectFinder.standing(who, stores.installation().epoch());
                    return new Seen(
                            row,
                            who,
                            rule.judge(claims, row, standing, decision.now()),
                            SubjectFinder.policy(who).decide(decision.from(), decision.now()));
                }));
    }

    /** What comes of what was seen; empty if the row moved on meanwhile and must be looked at again. */
    private Optional<Outcome> decide(Decision decision, Presentation shown, Seen seen) {
        var foreign = foreignness(shown, seen.row());
        if (foreign.isPresent()) {
            return Optional.of(refused(decision, seen, foreign.get(), new Refusal.InvalidToken()));
        }
        return switch (seen.verdict()) {
            case RefreshVerdict.Refuse(String why) ->
                Optional.of(refused(decision, seen, why, new Refusal.InvalidToken()));
            case RefreshVerdict.Keep() ->
                Optional.of(refused(decision, seen, "not for refreshing", new Refusal.InvalidToken()));
            case RefreshVerdict.Exhausted(int replays) -> Optional.of(exhausted(decision, seen, replays));
            case RefreshVerdict.Theft(String why) -> Optional.of(stolen(decision, seen, why));
            case RefreshVerdict.Advance() ->
                allowed(decision, shown, seen, () -> steps.advance(decision, shown.entrance(), seen.row()));
            case RefreshVerdict.Replay() -> allowed(decision, shown, seen, () -> steps.replay(decision, seen.row()));
        };
    }

    private Optional<Outcome> allowed(
            Decision decision, Presentation shown, Seen seen, Supplier<Optional<Session>> step) {
        var barrier = doorkeeper.barrierBefore(seen.row().subject(), decision);
        if (barrier.isPresent()) {
            var frozen = "frozen: " + barrier.get().reason();
            return Optional.of(refused(decision, seen, frozen, barrier.get().refusal(decision.now())));
        }
        if (!seen.address().allowed()) {
            return Optional.of(refused(decision, seen, seen.address().why(), new Refusal.AddressDenied()));
        }
        var limited = visits.check(decision, seen.who());
        if (limited.isPresent()) {
            return limited.map(why -> new Outcome.Refused(decision.id(), why));
        }
        return step.get().map(row -> {
            visits.cameIn(seen.who(), decision.now());
            var tokens = issuer.issue(row, seen.who(), shown.entrance(), decision.now());
            return new Outcome.Refreshed(decision.id(), tokens, seen.who());
        });
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

    private Outcome stolen(Decision decision, Seen seen, String why) {
        failures.failed(decision.from());
        steps.endAsStolen(decision, seen.row(), why);
        return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
    }

    /** An honest client may storm us with retries: that is told, but held against nobody. */
    private Outcome exhausted(Decision decision, Seen seen, int replays) {
        steps.exhausted(decision, seen.row(), "replayed " + replays + " times already");
        return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
    }

    private Outcome refused(Decision decision, Seen seen, String reason, Refusal said) {
        failures.failed(decision.from());
        var event = new AuditEvent.RefreshRefused(seen.row().id(), reason);
        steps.write(decision, seen.row(), event, Trace.EMPTY.and(Step.failed("refresh", reason)));
        return new Outcome.Refused(decision.id(), said);
    }

    private Outcome unknown(Decision decision, String reason) {
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), reason);
        return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
    }
}
