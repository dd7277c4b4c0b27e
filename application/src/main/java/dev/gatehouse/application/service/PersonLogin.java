package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.service.AccountPasswords.Answer;
import dev.gatehouse.application.service.PersonAdmission.Asking;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/** The way in for people: name or address, and password; and a code, where the rules want one. */
final class PersonLogin {
    private static final Step REMEMBERED = Step.passed(FactorRule.CHECK, "remembered in this browser");

    private final AccountPasswords passwords;
    private final FactorCheck factors;
    private final RememberedBrowsers remembered;
    private final PersonAdmission admission;
    private final Recorder recorder;

    PersonLogin(
            AccountPasswords passwords,
            FactorCheck factors,
            RememberedBrowsers remembered,
            PersonAdmission admission,
            Recorder recorder) {
        this.passwords = passwords;
        this.factors = factors;
        this.remembered = remembered;
        this.admission = admission;
        this.recorder = recorder;
    }

    /** How far somebody came. */
    sealed interface Came {
        /** In, or not. */
        record Done(Outcome outcome) implements Came {}

        /** The password was right, and nothing more may come of it before a code. */
        record CodeWanted(User user) implements Came {}
    }

    Came logIn(Decision decision, Credentials.UserPassword shown, Entrance entrance, Optional<Secret> kept) {
        var answer = passwords.verify(
                shown.identifier(), shown.password(), entrance.secondFactor(), decision.from(), decision.now());
        return switch (answer) {
            case Answer.Turned turned -> new Came.Done(turned(decision, turned.why()));
            case Answer.Wrong wrong ->
                new Came.Done(admission.wrong(decision, wrong.user(), wrong.reservation(), "secret", "wrong password"));
            case Answer.Right right -> right(decision, right, entrance, kept);
        };
    }

    /** Nothing was compared, and a stranger can cause any number of these: they are only counted. */
    private Outcome turned(Decision decision, Refusal why) {
        recorder.refusedNobody(decision.dialect(), decision.from().network(), why.word());
        return new Outcome.Refused(decision.id(), why);
    }

    private Came right(Decision decision, Answer.Right right, Entrance entrance, Optional<Secret> kept) {
        var trace = Trace.EMPTY
                .and(Step.passed("throttle", right.reservation().key().told()))
                .and(Step.passed("secret", "right password"));
        var judgement = LoginRules.judge(right.user(), entrance, decision.from(), decision.now(), trace);
        if (!right.held().isAny() || judgement.refusal().isPresent()) {
            return byPassword(decision, right, entrance, judgement);
        }
        return switch (FactorRule.judge(entrance.secondFactor(), right.held(), decision.from(), decision.now())) {
            case FactorRule.Verdict.Enough(var step) -> byPassword(decision, right, entrance, judgement.and(step));
            case FactorRule.Verdict.Closed(var step, var why) ->
                byPassword(
                        decision,
                        right,
                        entrance,
                        Judgement.refused(judgement.trace().and(step), why));
            case FactorRule.Verdict.CodeDue() -> withCode(decision, right, entrance, judgement);
            case FactorRule.Verdict.CodeWanted() -> wanted(decision, right, entrance, judgement, kept);
        };
    }

    /** Where the browser is remembered the password is enough, and no more than a password is noted of it. */
    private Came wanted(
            Decision decision, Answer.Right right, Entrance entrance, Judgement judgement, Optional<Secret> kept) {
        boolean isKnown = kept.filter(text -> remembered.isKnown(right.user(), text, decision.now()))
                .isPresent();
        if (isKnown) {
            return byPassword(decision, right, entrance, judgement.and(REMEMBERED));
        }
        admission.release(right.reservation());
        return new Came.CodeWanted(right.user());
    }

    private Came byPassword(Decision decision, Answer.Right right, Entrance entrance, Judgement judgement) {
        var asking = new Asking(right.user(), right.reservation(), LoginMeans.PASSWORD, judgement, Optional.empty());
        return done(decision, right, admission.admit(decision, entrance, asking));
    }

    /** A password without its code is as wrong as one with a wrong code. */
    private Came withCode(Decision decision, Answer.Right right, Entrance entrance, Judgement judgement) {
        var code = right.code()
                .map(typed -> factors.read(right.held().app(), typed, decision.now()))
                .orElseGet(() -> new FactorCheck.Shown.Nothing(FactorCheck.WRONG_CODE));
        var asking = new Asking(
                right.user(),
                right.reservation(),
                LoginMeans.PASSWORD_AND_CODE,
                judgement.and(Step.passed(FactorRule.CHECK, "right code")),
                Optional.of(code));
        return done(decision, right, admission.admit(decision, entrance, asking));
    }

    private Came done(Decision decision, Answer.Right right, Outcome outcome) {
        switch (outcome) {
            case Outcome.LoggedIn loggedIn -> renew(decision, right);
            case Outcome.Refused refused -> {}
        }
        return new Came.Done(outcome);
    }

    private void renew(Decision decision, Answer.Right right) {
        if (right.outdated()) {
            try {
                passwords.renew(right, decision.from());
            } catch (RuntimeException later) {
                // The session stands: nothing that goes wrong from here on may take the login back.
                recorder.refusedNobody(decision.dialect(), decision.from().network(), "rehash put off");
            }
        }
    }
}
