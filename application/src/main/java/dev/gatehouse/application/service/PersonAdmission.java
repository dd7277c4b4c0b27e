package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorCheck.Shown;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.util.Optional;

/** Lets in people whose secrets were right, and settles the tries of those whose were not. */
final class PersonAdmission {
    /** How long a noted login stands for later ones, which then need not write. */
    private static final Duration NOTED_FOR = Duration.ofHours(1);

    private final UnitOfWork unitOfWork;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Admission admission;
    private final Recorder recorder;
    private final EvenRefusals even;

    PersonAdmission(
            UnitOfWork unitOfWork,
            Throttle throttle,
            FailureLimit failures,
            Admission admission,
            Recorder recorder,
            EvenRefusals even) {
        this.unitOfWork = unitOfWork;
        this.throttle = throttle;
        this.failures = failures;
        this.admission = admission;
        this.recorder = recorder;
        this.even = even;
    }

    /**
     * Somebody who asks to be let in.
     *
     * @param code what must still be taken for it, if the password was not enough
     */
    record Asking(
            User user, Throttle.Reservation reservation, LoginMeans means, Judgement judgement, Optional<Shown> code) {}

    /** Lets in, or refuses by the judgement; a code that cannot be taken is a wrong one. */
    Outcome admit(Decision decision, Entrance entrance, Asking asking) {
        var user = asking.user();
        var shown = new SessionOpener.Shown(asking.means().amr(), user.credentialVersion(), Optional.empty());
        var candidate = admission.candidate(decision, entrance, new Principal.Person(user), shown, asking.judgement());
        var written = unitOfWork.run(stores -> write(stores, decision, asking, candidate));
        if (written.isEmpty()) {
            var why = asking.code().map(FactorCheck::untaken).orElse(FactorCheck.WRONG_CODE);
            return wrong(decision, Optional.of(user), asking.reservation(), FactorRule.CHECK, why);
        }
        var outcome = admission.finish(candidate, written.get());
        switch (outcome) {
            case Outcome.LoggedIn loggedIn -> {}
            case Outcome.Refused refused -> failures.failed(decision.from());
        }
        return outcome;
    }

    private Optional<Admission.Written> write(
            Stores stores, Decision decision, Asking asking, Admission.Candidate candidate) {
        var user = asking.user();
        boolean isTaken = asking.code()
                .map(code -> FactorCheck.take(stores, user.id(), code))
                .orElse(true);
        if (!isTaken) {
            return Optional.empty();
        }
        var result = admission.write(stores, candidate);
        switch (result) {
            case Admission.Written.Admitted admitted -> {
                var subject = new Subject.OfUser(user.id());
                throttle.succeeded(stores, asking.reservation(), subject, decision.from(), decision.now());
                stores.userDirectory()
                        .noteLogin(user.id(), decision.now(), decision.now().minus(NOTED_FOR));
            }
            case Admission.Written.Denied denied -> throttle.released(stores, asking.reservation());
        }
        return Optional.of(result);
    }

    /**
     * Counts a wrong secret.
     *
     * @param user whose secret it is not; empty for a name that is nobody's
     * @param check which check failed
     */
    Outcome.Refused wrong(
            Decision decision, Optional<User> user, Throttle.Reservation reservation, String check, String reason) {
        return even.after(() -> counted(decision, user, reservation, check, reason));
    }

    private Outcome.Refused counted(
            Decision decision, Optional<User> user, Throttle.Reservation reservation, String check, String reason) {
        failures.failed(decision.from(), reservation.key().account());
        var why = new Refusal.BadCredentials();
        var trace = Trace.EMPTY.and(Step.failed(check, reason));
        var event = new AuditEvent.LoginRefused(why, reason);
        var entries = user.map(one -> decision.of(new Subject.OfUser(one.id()), event, trace)).stream()
                .toList();
        unitOfWork.run(stores -> {
            throttle.failed(stores, reservation, decision.now());
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
        if (entries.isEmpty()) {
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown name");
        }
        return new Outcome.Refused(decision.id(), why);
    }

    /** A secret was right, and nobody is let in by it alone: the try neither counts nor clears. */
    void release(Throttle.Reservation reservation) {
        unitOfWork.run(stores -> {
            release(stores, reservation);
            return reservation;
        });
    }

    /** The same inside a unit. */
    void release(Stores stores, Throttle.Reservation reservation) {
        throttle.released(stores, reservation);
    }
}
