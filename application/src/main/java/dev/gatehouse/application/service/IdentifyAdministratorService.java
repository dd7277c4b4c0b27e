package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.user.Role;
import java.time.InstantSource;
import java.util.Set;

/** Finds out who runs the house: the same tokens, secrets, policies and budgets as at every other door. */
final class IdentifyAdministratorService implements IdentifyAdministrator {
    private static final DialectName DIALECT = new DialectName("admin");

    private final Settings settings;
    private final TokenReader reader;
    private final CallerCheck callers;
    private final FailureLimit failures;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    IdentifyAdministratorService(
            Settings settings,
            TokenReader reader,
            CallerCheck callers,
            FailureLimit failures,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.settings = settings;
        this.reader = reader;
        this.callers = callers;
        this.failures = failures;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome identify(Shown shown, Source from) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), from, DIALECT);
        var outcome = switch (shown) {
            case Shown.Token(Secret text) -> byToken(decision, text);
            case Shown.Key(KeySecret pair) -> byKey(decision, pair);
        };
        if (outcome instanceof Outcome.NotEntitled) {
            recorder.refusedNobody(DIALECT, from.network(), "not entitled");
        }
        return outcome;
    }

    private Outcome byToken(Decision decision, Secret text) {
        var limited = failures.check(decision.from());
        if (limited.isPresent()) {
            return new Outcome.Refused(limited.get());
        }
        var bearer = reader.read(text, decision.now());
        if (bearer.isEmpty()) {
            failures.failed(decision.from());
            recorder.refusedNobody(DIALECT, decision.from().network(), "no token of ours");
            return new Outcome.Refused(new Refusal.InvalidToken());
        }
        return ofBearer(decision, bearer.get());
    }

    /** A token for another API than ours says nothing here, nor does one that may only change the password. */
    private Outcome ofBearer(Decision decision, TokenReader.Bearer bearer) {
        var who = bearer.living().who();
        if (!SubjectFinder.policy(who).decide(decision.from(), decision.now()).allowed()) {
            return new Outcome.Refused(new Refusal.AddressDenied());
        }
        boolean isForUs = bearer.claims().audience().equals(settings.issuer());
        Set<Permission> held = isForUs && !bearer.isRestricted() ? permissions(who) : Set.of();
        var lastLogin = bearer.living().session().authTime();
        boolean isRecent =
                !bearer.isOfFixedSession() && decision.now().isBefore(lastLogin.plus(settings.recentLogin()));
        return known(new Administrator(who.subject().text(), held, decision.from(), isRecent));
    }

    private Outcome byKey(Decision decision, KeySecret pair) {
        return switch (callers.check(decision, pair)) {
            case Caller.Refused(Refusal why) -> new Outcome.Refused(why);
            case Caller.Known(Client client) ->
                known(new Administrator(
                        new Principal.Program(client).subject().text(), client.permissions(), decision.from(), true));
        };
    }

    private static Outcome known(Administrator administrator) {
        return administrator.permissions().isEmpty() ? new Outcome.NotEntitled() : new Outcome.Known(administrator);
    }

    private static Set<Permission> permissions(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> Role.permissionsOf(user.roles());
            case Principal.Program(var client) -> client.permissions();
        };
    }
}
