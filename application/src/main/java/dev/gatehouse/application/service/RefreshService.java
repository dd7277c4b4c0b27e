package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.RefreshSteps.Written;
import dev.gatehouse.application.service.RefreshUnit.Asked;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import java.time.InstantSource;

/** Opens a refresh token, has {@link RefreshUnit} judge it and write in one unit, and hands out the tokens of what was kept. */
final class RefreshService implements RefreshSession {
    private static final Moved INVALID = new Moved.Not(new Refusal.InvalidToken());

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
        var decision = new Decision(secrets.decisionId(), now, shown.from(), shown.entrance());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(decision.id(), turnedAway.get());
        }
        var claims = refreshTokens.open(shown.token());
        var moved = claims.isPresent()
                ? move(decision, shown, claims.get())
                : new Moved.Not(unknown(decision, "no token of ours"));
        return switch (moved) {
            case Moved.Not(Refusal why) -> new Outcome.Refused(decision.id(), why);
            case Moved.On(var row, var who) ->
                new Outcome.Refreshed(decision.id(), issuer.issue(row, who, shown.entrance(), now), who);
        };
    }

    /** What came of presenting a token to its row, before tokens are made. */
    sealed interface Moved {
        /** The row stands at the generation of which tokens are to be handed out. */
        record On(Session row, Principal who) implements Moved {}

        /** No tokens. */
        record Not(Refusal why) implements Moved {}
    }

    /** Presents a token whose seal was right to its row. */
    Moved move(Decision decision, Presentation shown, RefreshClaims claims) {
        var nonce = secrets.nonce();
        var macKeyId = refreshTokens.activeKeyId();
        var visit = new Visit(visits);
        var asked = new Asked(decision, shown, claims, nonce, macKeyId, doorkeeper.barriers(), visit);
        return finish(
                asked,
                unitOfWork
                        .runSingle(stores -> unit.settle(stores, asked))
                        .orElseGet(() -> unitOfWork.run(stores -> unit.write(stores, asked))));
    }

    private Moved finish(Asked asked, Written written) {
        var decision = asked.decision();
        return switch (written) {
            case Written.Handed handed -> {
                recorder.kept(handed.entries());
                visits.cameIn(handed.who(), decision.now());
                yield new Moved.On(handed.row(), handed.who());
            }
            case Written.Refused(var why, var entries) -> {
                failures.failed(decision.from());
                recorder.kept(entries);
                yield new Moved.Not(why);
            }
            case Written.Exhausted(var entries) -> {
                // An honest client may storm us with retries: that is told, but held against nobody.
                recorder.kept(entries);
                yield INVALID;
            }
            case Written.Stolen(var entries) -> {
                failures.failed(decision.from());
                liveness.forgetAll(); // with what was granted in it
                recorder.kept(entries);
                yield INVALID;
            }
            case Written.Limited(var why) -> {
                visits.limited(decision);
                yield new Moved.Not(why);
            }
            case Written.Nothing(var why) -> new Moved.Not(unknown(decision, why));
        };
    }

    private Refusal unknown(Decision decision, String reason) {
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), reason);
        return new Refusal.InvalidToken();
    }
}
