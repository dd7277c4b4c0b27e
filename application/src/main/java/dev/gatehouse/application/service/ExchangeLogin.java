package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.RefreshVerdict;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.Standing;
import dev.gatehouse.domain.token.RefreshMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The way in for programs that hold a long-lived token: it stays as it is, and gives an access token each time. */
final class ExchangeLogin {
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final RefreshTokens refreshTokens;
    private final Digests digests;
    private final RefreshRule rule;
    private final TokenIssuer issuer;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;
    private final Recorder recorder;

    ExchangeLogin(
            UnitOfWork unitOfWork,
            RefreshTokens refreshTokens,
            Digests digests,
            RefreshRule rule,
            TokenIssuer issuer,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.refreshTokens = refreshTokens;
        this.digests = digests;
        this.rule = rule;
        this.issuer = issuer;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.visits = visits;
        this.recorder = recorder;
    }

    /** A session found by the token shown, and what the rule says of the token. */
    private record Found(Session session, Principal who, RefreshVerdict verdict) {}

    Outcome logIn(Decision decision, Credentials.ExchangeToken shown, Entrance entrance) {
        var found = unitOfWork.read(stores -> find(stores, shown.token(), decision));
        if (found.isEmpty() || !isOf(entrance, found.get().session())) {
            failures.failed(decision.from());
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown token");
            return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
        }
        return switch (found.get().verdict()) {
            case RefreshVerdict.Keep() -> known(decision, found.get(), entrance);
            case RefreshVerdict.Refuse(String why) -> refused(decision, found.get(), why);
            case RefreshVerdict.Theft(String why) -> refused(decision, found.get(), why);
            case RefreshVerdict.Advance() -> refused(decision, found.get(), "of a rotating session");
            case RefreshVerdict.Prolong() -> refused(decision, found.get(), "of a granted session");
            case RefreshVerdict.Replay() -> refused(decision, found.get(), "of a rotating session");
            case RefreshVerdict.Exhausted exhausted -> refused(decision, found.get(), "of a rotating session");
        };
    }

    private Optional<Found> find(Stores stores, Secret token, Decision decision) {
        var claims = refreshTokens.open(token);
        return claims.isPresent()
                ? stores.sessions()
                        .find(claims.get().session())
                        .flatMap(row ->
                                found(stores, row, standing -> rule.judge(claims.get(), row, standing, decision.now())))
                : stores.sessions()
                        .findAdopted(digests.digest(Digests.Purpose.ADOPTED_TOKEN, token))
                        .flatMap(row -> found(stores, row, standing -> adopted(row, standing, decision)));
    }

    private static RefreshVerdict adopted(Session row, Standing standing, Decision decision) {
        return standing.deathOf(row, decision.now())
                .<RefreshVerdict>map(RefreshVerdict.Refuse::new)
                .orElseGet(RefreshVerdict.Keep::new);
    }

    private static Optional<Found> found(Stores stores, Session row, Function<Standing, RefreshVerdict> judge) {
        var epoch = stores.installation().epoch();
        return SubjectFinder.find(stores, row.subject())
                .map(who -> new Found(row, who, judge.apply(SubjectFinder.standing(who, epoch))));
    }

    private static boolean isOf(Entrance entrance, Session session) {
        return session.mode() == RefreshMode.FIXED && session.dialect().equals(entrance.dialect());
    }

    private Outcome refused(Decision decision, Found found, String why) {
        failures.failed(decision.from());
        var event = new AuditEvent.LoginRefused(new Refusal.InvalidToken(), why);
        write(decision, found, event, Trace.EMPTY.and(Step.failed("token", why)));
        return new Outcome.Refused(decision.id(), new Refusal.InvalidToken());
    }

    private Outcome known(Decision decision, Found found, Entrance entrance) {
        var barrier = doorkeeper.barrierBefore(found.session().subject(), decision);
        return barrier.isPresent() ? frozen(decision, found, barrier.get()) : thawed(decision, found, entrance);
    }

    private Outcome frozen(Decision decision, Found found, Barrier barrier) {
        failures.failed(decision.from());
        var why = barrier.refusal(decision.now());
        var trace = Trace.EMPTY.and(Step.passed("token", "live")).and(Doorkeeper.step(barrier));
        write(decision, found, new AuditEvent.LoginRefused(why, "frozen"), trace);
        return new Outcome.Refused(decision.id(), why);
    }

    private Outcome thawed(Decision decision, Found found, Entrance entrance) {
        var address = SubjectFinder.policy(found.who()).decide(decision.from(), decision.now());
        var trace = Trace.EMPTY
                .and(Step.passed("token", "live"))
                .and(new Step("address", address.allowed(), address.why()));
        if (!address.allowed()) {
            failures.failed(decision.from());
            write(decision, found, new AuditEvent.LoginRefused(new Refusal.AddressDenied(), address.why()), trace);
            return new Outcome.Refused(decision.id(), new Refusal.AddressDenied());
        }
        var limited = visits.check(decision, found.who());
        if (limited.isPresent()) {
            return new Outcome.Refused(decision.id(), limited.get());
        }
        write(decision, found, new AuditEvent.LoggedIn(found.session().id()), trace);
        visits.cameIn(found.who(), decision.now());
        var tokens = issuer.issue(found.session(), found.who(), entrance, decision.now());
        return new Outcome.LoggedIn(decision.id(), tokens, found.who(), Set.of());
    }

    private void write(Decision decision, Found found, AuditEvent event, Trace trace) {
        List<AuditEntry> entries = List.of(decision.of(found.session().subject(), event, trace));
        unitOfWork.run(stores -> {
            if (event instanceof AuditEvent.LoggedIn) {
                stores.sessions()
                        .touch(
                                found.session().id(),
                                decision.now(),
                                decision.now().minus(TOUCH_AFTER));
            }
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
    }
}
