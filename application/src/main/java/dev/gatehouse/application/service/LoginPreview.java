package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.RefreshMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Goes the way of a login by the rules that a login goes by, reading only. */
final class LoginPreview {
    private static final int MOST_LOOKED_AT = 10_000;

    private final FailureLimit failures;
    private final Throttle throttle;
    private final SessionOpener opener;

    LoginPreview(FailureLimit failures, Throttle throttle, SessionOpener opener) {
        this.failures = failures;
        this.throttle = throttle;
        this.opener = opener;
    }

    /** Which login it is, from where and when. */
    private record Login(Principal who, Entrance entrance, Source from, Instant now) {}

    Simulation of(Stores stores, Question question, Instant now) {
        var found = find(stores, question.whose());
        var subject = found.map(Principal::subject);
        var limited = failures.check(question.from());
        if (limited.isPresent()) {
            var trace = Trace.EMPTY.and(Step.failed("source", "too many failures at this node"));
            return new Simulation(subject, refused(trace, limited.get()));
        }
        var trace = Trace.EMPTY.and(Step.passed("source", "few failures at this node"));
        var judgement = found.map(
                        who -> judge(stores, new Login(who, question.entrance(), question.from(), now), trace))
                .orElseGet(() -> refused(
                        trace.and(Step.failed("account", "nobody is called so")), new Refusal.BadCredentials()));
        return new Simulation(subject, judgement);
    }

    private static Optional<Principal> find(Stores stores, Whose whose) {
        return switch (whose) {
            case Whose.Known(var subject) -> SubjectFinder.find(stores, subject);
            case Whose.Named(var identifier) -> stores.users().find(identifier).map(Principal.Person::new);
        };
    }

    private Judgement judge(Stores stores, Login login, Trace soFar) {
        var trace = soFar.and(Step.passed("account", login.who().subject().text()));
        if (login.entrance().tokens().mode() == RefreshMode.FIXED) {
            return token(stores, login, trace);
        }
        return switch (login.who()) {
            case Principal.Person(var user) -> {
                var budget = budget(stores, login, trace);
                boolean hasPassword = stores.users().passwordOf(user.id()).isPresent();
                yield budget.refusal().isPresent() ? budget : secret(stores, login, hasPassword, budget.trace());
            }
            case Principal.Program(var client) -> {
                var live = stores.clients().credentialsOf(client.number()).stream()
                        .filter(credential -> credential.isLiveAt(login.now()))
                        .toList();
                boolean drawsOnBudget = live.stream().anyMatch(ApiCredential::adopted);
                var budget = drawsOnBudget ? budget(stores, login, trace) : passed(trace);
                yield budget.refusal().isPresent() ? budget : secret(stores, login, !live.isEmpty(), budget.trace());
            }
        };
    }

    private Judgement budget(Stores stores, Login login, Trace soFar) {
        var look = throttle.look(stores, login.who().subject(), login.from(), login.now());
        return look.pause()
                .map(wait -> refused(
                        soFar.and(Step.failed("throttle", look.key().bucket() + ": wait " + wait)),
                        new Refusal.Throttled(wait)))
                .orElseGet(() ->
                        passed(soFar.and(Step.passed("throttle", look.key().bucket()))));
    }

    private Judgement secret(Stores stores, Login login, boolean hasSecret, Trace soFar) {
        if (!hasSecret) {
            return refused(soFar.and(Step.failed("secret", "there is none")), new Refusal.BadCredentials());
        }
        var trace = soFar.and(Step.passed("secret", "taken to be right"));
        var judgement = switch (login.who()) {
            case Principal.Person(var user) ->
                LoginRules.judge(user, login.entrance(), login.from(), login.now(), trace);
            case Principal.Program(var client) -> LoginRules.judge(client, login.from(), login.now(), trace);
        };
        return judgement.refusal().isPresent() ? judgement : cap(stores, login, judgement);
    }

    /** A login that opens one session more than there may be ends others, and refuses nobody. */
    private Judgement cap(Stores stores, Login login, Judgement judgement) {
        var subject = login.who().subject();
        int cap = opener.capOf(subject);
        var over = stores.sessions().beyondCap(subject, cap - 1, login.now()).size();
        var step = Step.passed("cap", over == 0 ? "within " + cap : "ends " + over + " of " + cap + " sessions");
        return new Judgement(judgement.trace().and(step), judgement.refusal(), judgement.obligations());
    }

    /** A long-lived token opens no session and draws on no budget: it lives, and is shown from where it may. */
    private static Judgement token(Stores stores, Login login, Trace soFar) {
        var standing = SubjectFinder.standing(login.who(), stores.installation().epoch());
        boolean isThere =
                stores.sessions().live(Optional.of(login.who().subject()), login.now(), MOST_LOOKED_AT).stream()
                        .filter(session -> session.mode() == RefreshMode.FIXED
                                && session.dialect().equals(login.entrance().dialect()))
                        .anyMatch(session ->
                                standing.deathOf(session, login.now()).isEmpty());
        return isThere
                ? LoginRules.judge(
                        SubjectFinder.policy(login.who()),
                        login.from(),
                        login.now(),
                        soFar.and(Step.passed("token", "taken to be shown")))
                : refused(soFar.and(Step.failed("token", "there is none that lives")), new Refusal.InvalidToken());
    }

    private static Judgement passed(Trace trace) {
        return new Judgement(trace, Optional.empty(), Set.of());
    }

    private static Judgement refused(Trace trace, Refusal why) {
        return new Judgement(trace, Optional.of(why), Set.of());
    }
}
