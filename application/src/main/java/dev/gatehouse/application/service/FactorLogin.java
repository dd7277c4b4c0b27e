package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.service.FactorTries.Answer;
import dev.gatehouse.application.service.PasskeyCheck.Given;
import dev.gatehouse.application.service.PasskeyCheck.Known;
import dev.gatehouse.application.service.PersonAdmission.Asking;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Logins by more than a password: the step after it, and passkeys in its place. All checks are made once more (C9). */
final class FactorLogin {
    private static final Step PASSWORD_BEFORE = Step.passed("secret", "right password, a while ago");
    /** The check of the password where there is none to show. */
    static final Step NO_PASSWORD = Step.passed("secret", "none: a passkey stands for it");

    private static final Step CODE = Step.passed(FactorRule.CHECK, "right code");
    private static final Step PASSKEY = Step.passed(FactorRule.CHECK, "right passkey, user verified");

    private final FactorTries tries;
    private final FactorCheck codes;
    private final PasskeyCheck passkeys;
    private final PersonAdmission admission;
    private final FailureLimit failures;
    private final Recorder recorder;

    FactorLogin(
            FactorTries tries,
            FactorCheck codes,
            PasskeyCheck passkeys,
            PersonAdmission admission,
            FailureLimit failures,
            Recorder recorder) {
        this.tries = tries;
        this.codes = codes;
        this.passkeys = passkeys;
        this.admission = admission;
        this.failures = failures;
        this.recorder = recorder;
    }

    /** Lets in by a code after a password; empty if the password would have to be shown again. */
    Optional<Outcome> byCode(Decision decision, Entrance entrance, PendingLogin half, Secret typed) {
        var answer = tries.of(
                half.user(),
                half.version(),
                held -> codes.read(held, typed, decision.now()),
                decision.from(),
                decision.now());
        return told(decision, entrance, answer, LoginMeans.PASSWORD_AND_CODE, PASSWORD_BEFORE, CODE);
    }

    /** Lets in by a passkey after a password; empty if the password would have to be shown again. */
    Optional<Outcome> byPasskey(Decision decision, Entrance entrance, PendingLogin half, Given given) {
        var known =
                passkeys.find(given.answer()).filter(found -> found.user().id().equals(half.user()));
        return known.isEmpty()
                ? Optional.of(unknown(decision))
                : told(
                        decision,
                        entrance,
                        tried(decision, half, known.get(), given),
                        LoginMeans.PASSWORD_AND_PASSKEY,
                        PASSWORD_BEFORE,
                        PASSKEY);
    }

    /** Lets in by a passkey alone. */
    Outcome byPasskey(Decision decision, Entrance entrance, Given given) {
        return passkeys.find(given.answer())
                .flatMap(known -> told(
                        decision,
                        entrance,
                        tried(decision, PendingLogin.of(known.user()), known, given),
                        LoginMeans.PASSKEY,
                        NO_PASSWORD,
                        PASSKEY))
                .orElseGet(() -> unknown(decision));
    }

    private Answer tried(Decision decision, PendingLogin half, Known known, Given given) {
        return tries.of(
                half.user(),
                half.version(),
                held -> passkeys.read(given, known.key(), decision.now()),
                decision.from(),
                decision.now());
    }

    /** A key that is nobody's, or not the user's: as an unknown name it is only counted. */
    private Outcome unknown(Decision decision) {
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown passkey");
        return new Outcome.Refused(decision.id(), new Refusal.BadCredentials());
    }

    private Optional<Outcome> told(
            Decision decision, Entrance entrance, Answer answer, LoginMeans means, Step secret, Step factor) {
        return switch (answer) {
            case Answer.Nobody() -> Optional.empty();
            case Answer.Turned(var why) -> Optional.of(new Outcome.Refused(decision.id(), why));
            case Answer.Tried tried -> {
                var trace = Trace.EMPTY
                        .and(Step.passed("throttle", tried.reservation().key().told()))
                        .and(secret)
                        .and(factor);
                var judgement = LoginRules.judge(tried.user(), entrance, decision.from(), decision.now(), trace);
                var asking =
                        new Asking(tried.user(), tried.reservation(), means, judgement, Optional.of(tried.shown()));
                yield Optional.of(admission.admit(decision, entrance, asking));
            }
        };
    }
}
