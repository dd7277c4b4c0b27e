package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.service.FactorTries.Answer;
import dev.gatehouse.application.service.PersonAdmission.Asking;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.util.Optional;

/** The second step of a login: the code of a user whose password was right before. All checks are made once more (C9). */
final class CodeLogin {
    private final FactorTries tries;
    private final PersonAdmission admission;

    CodeLogin(FactorTries tries, PersonAdmission admission) {
        this.tries = tries;
        this.admission = admission;
    }

    /**
     * Lets in by a code; empty if the password would have to be shown again.
     *
     * @param version the credential version under which the password was right
     */
    Optional<Outcome> logIn(Decision decision, Entrance entrance, UserId id, long version, Secret typed) {
        return switch (tries.of(id, version, typed, decision.from(), decision.now())) {
            case Answer.Nobody() -> Optional.empty();
            case Answer.Turned(var why) -> Optional.of(new Outcome.Refused(decision.id(), why));
            case Answer.Tried tried -> Optional.of(tried(decision, entrance, tried));
        };
    }

    private Outcome tried(Decision decision, Entrance entrance, Answer.Tried tried) {
        var trace = Trace.EMPTY
                .and(Step.passed("throttle", tried.reservation().key().told()))
                .and(Step.passed("secret", "right password, a while ago"))
                .and(Step.passed(FactorRule.CHECK, "right code"));
        var judgement = LoginRules.judge(tried.user(), entrance, decision.from(), decision.now(), trace);
        var asking = new Asking(
                tried.user(), tried.reservation(), LoginMeans.PASSWORD_AND_CODE, judgement, Optional.of(tried.shown()));
        return admission.admit(decision, entrance, asking);
    }
}
