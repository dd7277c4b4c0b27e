package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out who runs the house: the same tokens, secrets, policies and budgets as at every other door. */
final class IdentifyAdministratorService implements IdentifyAdministrator {
    private final Whereabouts whereabouts;
    private final Settings settings;
    private final TokenReader reader;
    private final CallerCheck callers;
    private final Browsers console;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;
    private final AdminRefusals refusals;

    IdentifyAdministratorService(
            Whereabouts whereabouts,
            Settings settings,
            TokenReader reader,
            CallerCheck callers,
            Browsers console,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder,
            AdminRefusals refusals) {
        this.whereabouts = whereabouts;
        this.settings = settings;
        this.reader = reader;
        this.callers = callers;
        this.console = console;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
        this.refusals = refusals;
    }

    @Override
    public Outcome identify(Shown shown, Source from, Permission needed) {
        return identify(shown, from, Optional.of(needed));
    }

    @Override
    public Outcome identify(Shown shown, Source from) {
        return identify(shown, from, Optional.empty());
    }

    private Outcome identify(Shown shown, Source from, Optional<Permission> needed) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), from, DialectName.ADMIN);
        return switch (shown) {
            case Shown.Token(Secret text) ->
                unless(doorkeeper.turnsAway(decision), () -> byToken(decision, text, needed));
            case Shown.Key(KeySecret pair) -> byKey(decision, pair, needed);
            case Shown.Cookie(Secret text) ->
                unless(doorkeeper.turnsAway(decision), () -> byCookie(decision, text, needed));
        };
    }

    private static Outcome unless(Optional<Refusal> refusal, Supplier<Outcome> decide) {
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(decide);
    }

    private Outcome byToken(Decision decision, Secret text, Optional<Permission> needed) {
        return reader.read(text, decision.now())
                .map(bearer ->
                        unless(whereabouts.refuses(bearer.who(), decision), () -> ofBearer(decision, bearer, needed)))
                .orElseGet(() -> unknown(decision, "no token of ours"));
    }

    /** A token for another API than ours says nothing here, nor does one that may only change the password. */
    private Outcome ofBearer(Decision decision, TokenReader.Bearer bearer, Optional<Permission> needed) {
        var who = bearer.who();
        boolean isForUs = bearer.claims().audience().equals(settings.issuer());
        Set<Permission> held = isForUs && bearer.isOwn() ? SubjectFinder.permissions(who) : Set.of();
        var lastLogin = bearer.session()
                .map(Session::authTime)
                .orElseGet(() -> bearer.claims().issuedAt());
        boolean isRecent = !bearer.isOfFixedSession() && isRecent(lastLogin, decision);
        return hasShownEnough(who, bearer.session())
                ? judged(decision, who.subject(), held, isRecent, needed)
                : withoutFactor(decision, who.subject(), held, needed);
    }

    private boolean isRecent(Instant lastLogin, Decision decision) {
        return decision.now().isBefore(lastLogin.plus(settings.recentLogin()));
    }

    private boolean hasShownEnough(Principal who, Optional<Session> session) {
        return switch (who) {
            case Principal.Person(var user) -> {
                var means = session.map(Session::amr).map(LoginMeans::of).orElse(LoginMeans.PASSWORD);
                yield settings.console().need().isMetBy(user.roles(), means);
            }
            case Principal.Program program -> true;
        };
    }

    /** Whoever holds nothing anyhow is told no more than that. */
    private Outcome withoutFactor(Decision decision, Subject who, Set<Permission> held, Optional<Permission> needed) {
        noteRefused(decision, who, needed, held.isEmpty() ? Unmet.PERMISSION : Unmet.SECOND_FACTOR);
        return held.isEmpty() ? new Outcome.NotEntitled() : new Outcome.FactorWanted();
    }

    /** A cookie of the console and of nothing else; its session goes on by being used. */
    private Outcome byCookie(Decision decision, Secret text, Optional<Permission> needed) {
        return console.find(text, decision.now())
                .map(here ->
                        unless(whereabouts.refuses(here.user(), decision), () -> ofBrowser(decision, here, needed)))
                .orElseGet(() -> unknown(decision, "no cookie of ours"));
    }

    private Outcome unknown(Decision decision, String reason) {
        failures.failed(decision.from());
        recorder.refusedNobody(DialectName.ADMIN, decision.from().network(), reason);
        return new Outcome.Refused(new Refusal.InvalidToken());
    }

    private Outcome ofBrowser(Decision decision, GrantParents.Parent here, Optional<Permission> needed) {
        var who = new Principal.Person(here.user());
        console.prolong(here.session(), decision.now());
        boolean isRecent = isRecent(here.session().authTime(), decision);
        var held = SubjectFinder.permissions(who);
        return hasShownEnough(who, Optional.of(here.session()))
                ? judged(decision, who.subject(), held, isRecent, needed)
                : withoutFactor(decision, who.subject(), held, needed);
    }

    private Outcome byKey(Decision decision, KeySecret pair, Optional<Permission> needed) {
        return switch (callers.check(decision, pair)) {
            case Caller.Refused(Refusal why) -> new Outcome.Refused(why);
            case Caller.Known(Client client) ->
                judged(decision, new Principal.Program(client).subject(), client.permissions(), true, needed);
        };
    }

    private Outcome judged(
            Decision decision, Subject who, Set<Permission> held, boolean isRecent, Optional<Permission> needed) {
        if (needed.map(held::contains).orElse(!held.isEmpty())) {
            return new Outcome.Known(new Administrator(who.text(), held, decision.from(), isRecent));
        }
        noteRefused(decision, who, needed, Unmet.PERMISSION);
        return held.isEmpty() ? new Outcome.NotEntitled() : new Outcome.Lacking();
    }

    private void noteRefused(Decision decision, Subject who, Optional<Permission> needed, Unmet why) {
        needed.ifPresentOrElse(
                asked -> refusals.refused(decision, who, asked, why),
                () -> recorder.refusedNobody(DialectName.ADMIN, decision.from().network(), why.reason()));
    }
}
