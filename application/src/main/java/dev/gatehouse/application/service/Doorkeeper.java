package dev.gatehouse.application.service;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.barrier.Barriers;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/** Turns away before anything is looked at: who comes from a banned network, at what is frozen, or has failed too often. */
final class Doorkeeper {
    private final Barricade barricade;
    private final FailureLimit failures;
    private final Recorder recorder;

    Doorkeeper(Barricade barricade, FailureLimit failures, Recorder recorder) {
        this.barricade = barricade;
        this.failures = failures;
        this.recorder = recorder;
    }

    /** The refusal for whoever may not even ask, counted; empty for all others. */
    Optional<Refusal> turnsAway(Decision decision) {
        var standing = barricade.standing();
        return standing.around(decision.from(), decision.now())
                .or(() -> standing.before(new Barred.Dialect(decision.dialect()), decision.now()))
                .map(barrier -> counted(decision, barrier))
                .or(() -> turnsFailingAway(decision));
    }

    /** The same for what stays open while its dialect is frozen. */
    Optional<Refusal> turnsSourceAway(Decision decision) {
        return barricade
                .standing()
                .around(decision.from(), decision.now())
                .map(barrier -> counted(decision, barrier))
                .or(() -> turnsFailingAway(decision));
    }

    private Optional<Refusal> turnsFailingAway(Decision decision) {
        return failures.check(decision.from()).map(why -> counted(decision, why, "source limit"));
    }

    /** The refusal for whoever comes with a password while those are frozen, counted. */
    Optional<Refusal> turnsPasswordsAway(Decision decision) {
        return barricade
                .standing()
                .before(new Barred.Passwords(), decision.now())
                .map(barrier -> counted(decision, barrier));
    }

    private Refusal counted(Decision decision, Barrier barrier) {
        var reason = barrier.what().isBan() ? "banned" : "frozen";
        return counted(decision, barrier.refusal(decision.now()), reason);
    }

    private Refusal counted(Decision decision, Refusal why, String reason) {
        recorder.refusedNobody(decision.dialect(), decision.from().network(), reason);
        return why;
    }

    /** The barrier before a subject; asked once its secret was right, as all that tells of accounts. */
    Optional<Barrier> barrierBefore(Subject subject, Decision decision) {
        return barrierBefore(subject, decision, barriers());
    }

    /** The same, of barriers that were asked for before. */
    static Optional<Barrier> barrierBefore(Subject subject, Decision decision, Barriers standing) {
        return switch (subject) {
            case Subject.OfUser user -> Optional.empty();
            case Subject.OfClient client -> standing.before(new Barred.Program(client), decision.now());
        };
    }

    /** All that stands, for a unit of work, which must not ask for it. */
    Barriers barriers() {
        return barricade.standing();
    }

    /** Judges a client whose secret was right. */
    LoginRules.Judgement judge(Client client, Decision decision, Trace soFar) {
        return barrierBefore(new Subject.OfClient(client.number()), decision)
                .map(barrier -> LoginRules.Judgement.refused(soFar.and(step(barrier)), barrier.refusal(decision.now())))
                .orElseGet(() -> LoginRules.judge(client, decision.from(), decision.now(), soFar));
    }

    /** The check that a barrier failed. */
    static Step step(Barrier barrier) {
        boolean isBan = barrier.what().isBan();
        var seen = barrier.what().text() + ", " + barrier.reason();
        return Step.failed(isBan ? "ban" : "switch", (isBan ? "banned: " : "frozen: ") + seen);
    }
}
