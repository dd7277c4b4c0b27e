package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.RefreshSteps.Written;
import dev.gatehouse.application.service.RefreshUnit.Asked;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.RefreshClaims;
import java.time.InstantSource;

/** Opens a refresh token, has {@link RefreshUnit} judge it and write in one unit, and hands out the tokens of what was kept. */
final class RefreshService implements RefreshSession {
    private final UnitOfWork unitOfWork;
    private final RefreshTokens refreshTokens;
    private final RefreshUnit unit;
    private final TokenIssuer issuer;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;
    private final Liveness liveness;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    RefreshService(
            UnitOfWork unitOfWork,
            RefreshTokens refreshTokens,
            RefreshUnit unit,
            TokenIssuer issuer,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            Liveness liveness,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.refreshTokens = refreshTokens;
        this.unit = unit;
        this.issuer = issuer;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.visits = visits;
        this.liveness = liveness;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

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
        var nonce = secrets.nonce();
        var macKeyId = refreshTokens.activeKeyId();
        var visit = new Visit(visits);
        var asked = new Asked(decision, shown, claims, nonce, macKeyId, doorkeeper.barriers(), visit);
        return finish(asked, unitOfWork.run(stores -> unit.write(stores, asked)));
    }

    private Outcome finish(Asked asked, Written written) {
        var decision = asked.decision();
        return switch (written) {
            case Written.Handed handed -> refreshed(asked, handed);
            case Written.Refused(var why, var entries) -> {
                failures.failed(decision.from());
                recorder.kept(entries);
                yield new Outcome.Refused(decision.id(), why);
            }
            case Written.Exhausted(var entries) -> {
                // An honest client may storm us with retries: that is told, but held against nobody.
                recorder.kept(entries);
                yield invalid(decision);
            }
            case Written.Stolen(var session, var entries) -> {
                failures.failed(decision.from());
                liveness.forget(session);
                recorder.kept(entries);
                yield invalid(decision);
            }
            case Written.Limited(var why) -> {
                visits.limited(decision);
                yield new Outcome.Refused(decision.id(), why);
            }
            case Written.Nothing(var why) -> unknown(decision, why);
        };
    }

    private Outcome refreshed(Asked asked, Written.Handed handed) {
        var decision = asked.decision();
        recorder.kept(handed.entries());
        visits.cameIn(handed.who(), decision.now());
        var tokens = issuer.issue(handed.row(), handed.who(), asked.shown().entrance(), decision.now());
        return new Outcome.Refreshed(decision.id(), tokens, handed.who());
    }

    private Outcome unknown(Decision decision, String reason) {
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), reason);
        return invalid(decision);
    }

    private static Outcome invalid(Decision decision) {
        return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
    }
}
