package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barriers;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Goes the way of a login by the rules that a login goes by, reading only. */
final class LoginPreview {
    private static final Step NO_SECRET = Step.failed("secret", "there is none");
    private static final Step NO_ADDRESS =
            Step.failed("account", "has no e-mail address, and nobody logs in by name here");

    private final FailureLimit failures;
    private final Throttle throttle;
    private final SessionOpener opener;
    private final ClientVisits visits;
    private final ConsoleDoor console;

    LoginPreview(
            FailureLimit failures, Throttle throttle, SessionOpener opener, ClientVisits visits, ConsoleDoor console) {
        this.console = console;
        this.failures = failures;
        this.throttle = throttle;
        this.opener = opener;
        this.visits = visits;
    }

    /** Which login it is, from where and when, and what is closed then. */
    private record Login(Principal who, Entrance entrance, Source from, BarrierPreview barriers) {
        Instant now() {
            return barriers.now();
        }
    }

    Simulation of(Stores stores, Question question, Instant now) {
        var barriers = new BarrierPreview(new Barriers(stores.barriers().standing(now)), now);
        var found = find(stores, question.whose());
        boolean byPasskey =
                found.filter(who -> byPasskey(stores, who, question.entrance())).isPresent();
        var door = door(question, barriers, byPasskey);
        var judgement = goOn(
                door,
                trace -> found.map(who ->
                                judge(stores, new Login(who, question.entrance(), question.from(), barriers), trace))
                        .orElseGet(() -> Judgement.refused(
                                trace.and(Step.failed("account", "nobody is called so")),
                                new Refusal.BadCredentials())));
        return console.after(stores, question.entrance(), found, judgement);
    }

    private static boolean byPasskey(Stores stores, Principal who, Entrance entrance) {
        return switch (who) {
            case Principal.Person(var user) -> WayIn.of(stores, user).isPasskeyAt(entrance);
            case Principal.Program program -> false;
        };
    }

    /** What every login meets before anything is looked at; passwords are frozen for those who show one. */
    private Judgement door(Question question, BarrierPreview barriers, boolean byPasskey) {
        var dialect = new Barred.Dialect(question.entrance().dialect());
        var near = console.before(question.entrance(), question.from());
        var ban = goOn(near, trace -> barriers.ban(question.from(), trace));
        var open = goOn(ban, trace -> barriers.freeze(dialect, trace));
        var few = goOn(open, trace -> source(question.from(), trace));
        return question.entrance().isForPeople() && !byPasskey
                ? goOn(few, trace -> barriers.freeze(new Barred.Passwords(), trace))
                : few;
    }

    private Judgement source(Source from, Trace soFar) {
        return failures.check(from)
                .map(why -> Judgement.refused(soFar.and(Step.failed("source", "too many failures at this node")), why))
                .orElseGet(() -> Judgement.passed(soFar.and(Step.passed("source", "few failures at this node"))));
    }

    private static Judgement goOn(Judgement before, Function<Trace, Judgement> next) {
        return before.refusal().isPresent() ? before : next.apply(before.trace());
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
            case Principal.Person(var user)
            when !login.entrance().isNamedAt(user) ->
                Judgement.refused(soFar.and(NO_ADDRESS), new Refusal.BadCredentials());
            case Principal.Person(var user) -> {
                var way = WayIn.of(stores, user);
                yield goOn(
                        budget(stores, login, trace.and(way.told())),
                        next -> way.isPasskeyAt(login.entrance())
                                ? passkey(stores, login, user, next)
                                : secret(stores, login, way.password(), way.missing(), next));
            }
            case Principal.Program(var client) -> {
                var live = stores.clients().credentialsOf(client.number()).stream()
                        .filter(credential -> credential.isLiveAt(login.now()))
                        .toList();
                boolean drawsOnBudget = live.stream().anyMatch(ApiCredential::adopted);
                var budget = drawsOnBudget ? budget(stores, login, trace) : Judgement.passed(trace);
                yield goOn(budget, next -> secret(stores, login, !live.isEmpty(), NO_SECRET, next));
            }
        };
    }

    private Judgement budget(Stores stores, Login login, Trace soFar) {
        var look = throttle.look(stores, login.who().subject(), login.from(), login.now());
        return look.pause()
                .map(wait -> Judgement.refused(
                        soFar.and(Step.failed("throttle", look.key().told() + ": wait " + wait)),
                        new Refusal.Throttled(wait)))
                .orElseGet(() -> Judgement.passed(
                        soFar.and(Step.passed("throttle", look.key().told()))));
    }

    /** A passkey stands for the password and for what there is beside it. */
    private Judgement passkey(Stores stores, Login login, User user, Trace soFar) {
        var trace = soFar.and(WayIn.shown());
        var judgement = LoginRules.judge(user, login.entrance(), login.from(), login.now(), trace);
        return judgement.refusal().isPresent() ? judgement : cap(stores, login, judgement);
    }

    private Judgement secret(Stores stores, Login login, boolean hasSecret, Step missing, Trace soFar) {
        if (!hasSecret) {
            return Judgement.refused(soFar.and(missing), new Refusal.BadCredentials());
        }
        var trace = soFar.and(Step.passed("secret", "taken to be right"));
        var judgement = goOn(frozen(login, trace), next -> switch (login.who()) {
            case Principal.Person(var user) ->
                factor(stores, login, user, LoginRules.judge(user, login.entrance(), login.from(), login.now(), next));
            case Principal.Program(var client) -> LoginRules.judge(client, login.from(), login.now(), next);
        });
        var few = rated(login, judgement);
        return few.refusal().isPresent() ? few : cap(stores, login, few);
    }

    /** A code is taken to be right as the password is. */
    private static Judgement factor(Stores stores, Login login, User user, Judgement before) {
        var held = stores.factors().held(user.id());
        if (!held.isAny() || before.refusal().isPresent()) {
            return before;
        }
        return switch (FactorRule.judge(login.entrance().secondFactor(), held, login.from(), login.now())) {
            case FactorRule.Verdict.Enough(var step) -> before.and(step);
            case FactorRule.Verdict.Closed(var step, var why) ->
                Judgement.refused(before.trace().and(step), why);
            case FactorRule.Verdict.CodeDue() -> withCode(before);
            case FactorRule.Verdict.CodeWanted() -> withCode(before);
        };
    }

    private static Judgement withCode(Judgement before) {
        return before.and(Step.passed(FactorRule.CHECK, "a code, taken to be right"));
    }

    /** The rate of an API client is that at this node and now, whenever the login would be. */
    private Judgement rated(Login login, Judgement before) {
        if (before.refusal().isPresent()) {
            return before;
        }
        return switch (login.who()) {
            case Principal.Program(var client)
            when client.rate().isPresent() ->
                visits.look(client)
                        .map(why ->
                                Judgement.refused(before.trace().and(Step.failed("rate", "used up at this node")), why))
                        .orElseGet(() -> before.and(Step.passed("rate", "not used up at this node")));
            case Principal.Program program -> before;
            case Principal.Person person -> before;
        };
    }

    /** A frozen client is told so when its secret was right; people are not frozen one by one. */
    private static Judgement frozen(Login login, Trace soFar) {
        return switch (login.who().subject()) {
            case Subject.OfUser user -> Judgement.passed(soFar);
            case Subject.OfClient client -> login.barriers().freeze(new Barred.Program(client), soFar);
        };
    }

    /** A login that opens one session more than there may be ends others, and refuses nobody. */
    private Judgement cap(Stores stores, Login login, Judgement judgement) {
        var subject = login.who().subject();
        int cap = opener.capOf(subject);
        var over = stores.sessions()
                .beyondCap(subject, cap - 1, Optional.empty(), login.now())
                .size();
        var step = Step.passed("cap", over == 0 ? "within " + cap : "ends " + over + " of " + cap + " sessions");
        return judgement.and(step);
    }

    /** A long-lived token opens no session and draws on no budget: it lives, and is shown from where it may. */
    private Judgement token(Stores stores, Login login, Trace soFar) {
        var standing = SubjectFinder.standing(login.who(), stores.installation().epoch());
        boolean isThere = stores.sessions().live(login.who().subject(), login.now()).stream()
                .filter(session -> session.mode() == RefreshMode.FIXED
                        && session.dialect().equals(login.entrance().dialect()))
                .anyMatch(session -> standing.deathOf(session, login.now()).isEmpty());
        return isThere
                ? rated(
                        login,
                        goOn(
                                frozen(login, soFar.and(Step.passed("token", "taken to be shown"))),
                                trace -> LoginRules.judge(
                                        SubjectFinder.policy(login.who()), login.from(), login.now(), trace)))
                : Judgement.refused(
                        soFar.and(Step.failed("token", "there is none that lives")), new Refusal.InvalidToken());
    }
}
