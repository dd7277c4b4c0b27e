package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.application.service.PasskeyChallenges.Purpose;
import dev.gatehouse.application.service.PasskeyCheck.Given;
import dev.gatehouse.application.service.PersonLogin.Came;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Logs people in at our own pages. Another cookie at each login (G2); who was here before is here no more. */
final class BrowserLoginService implements BrowserLogin {
    private final LogInService logIn;
    private final SealForms seals;
    private final PasskeyCheck passkeys;
    private final RememberedBrowsers remembered;
    private final Entrance entrance;
    private final Browsers browsers;
    private final BrowserEnd end;
    private final SecretSource secrets;
    private final InstantSource clock;

    BrowserLoginService(
            LogInService logIn,
            SealForms seals,
            PasskeyCheck passkeys,
            RememberedBrowsers remembered,
            Entrance entrance,
            Browsers browsers,
            BrowserEnd end,
            SecretSource secrets,
            InstantSource clock) {
        this.logIn = logIn;
        this.seals = seals;
        this.passkeys = passkeys;
        this.remembered = remembered;
        this.entrance = entrance;
        this.browsers = browsers;
        this.end = end;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome logIn(UserPassword credentials, Browser browser) {
        return switch (logIn.begin(
                new LogIn.Attempt(credentials, browser.from(), entrance), browser.kept(), browser.name())) {
            case Came.Done(var outcome) -> told(outcome, browser, Optional.empty());
            case Came.CodeWanted(var user) ->
                new Outcome.CodeWanted(PendingLogin.of(user).write(seals, browser.mark()), passkeys.idsOf(user.id()));
        };
    }

    @Override
    public Outcome goOn(String pending, Secret code, Browser browser) {
        return goOn(pending, browser, half -> logIn.goOn(entrance, half, code, browser));
    }

    @Override
    public Outcome goOn(String pending, PasskeyAnswer answer, Browser browser) {
        var given = new Given(answer, browser.mark());
        return goOn(pending, browser, half -> logIn.goOn(entrance, half, given, browser));
    }

    private Outcome goOn(String pending, Browser browser, Function<PendingLogin, Optional<LogIn.Outcome>> step) {
        return PendingLogin.read(seals, browser.mark(), pending, clock.instant())
                .flatMap(half -> step.apply(half).map(outcome -> told(outcome, browser, Optional.of(half))))
                .orElseGet(Outcome.PasswordWanted::new);
    }

    @Override
    public String challenge(Secret mark) {
        return passkeys.challenge(mark, Purpose.LOG_IN);
    }

    @Override
    public Outcome logIn(PasskeyAnswer answer, Browser browser) {
        var outcome = logIn.logIn(entrance, new Given(answer, browser.mark()), browser);
        return told(outcome, browser, Optional.empty());
    }

    @Override
    public Duration rememberedFor() {
        return remembered.life();
    }

    private Outcome told(LogIn.Outcome outcome, Browser browser, Optional<PendingLogin> half) {
        return switch (outcome) {
            case LogIn.Outcome.Refused refused -> new Outcome.Refused(refused.why());
            case LogIn.Outcome.LoggedIn in -> {
                var now = clock.instant();
                var cookie = in.tokens().access();
                browser.before()
                        .flatMap(old -> browsers.find(old, now))
                        .ifPresent(old -> leave(old, in.who(), cookie.text(), browser.from()));
                var memory = half.flatMap(
                        waiting -> browser.remembered().flatMap(agent -> remembered.remember(waiting, agent, now)));
                yield new Outcome.LoggedIn(cookie.text(), cookie.expiresAt(), memory);
            }
        };
    }

    /** The same user goes on in the new session with what was granted in the old one; another user leaves nothing. */
    private void leave(Parent old, Principal who, Secret cookie, Source from) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), from, entrance.dialect());
        boolean isSame = who.subject().equals(old.session().subject());
        if (isSame) {
            browsers.find(cookie, decision.now()).ifPresent(next -> end.renew(decision, old.session(), next.session()));
        } else {
            end.end(decision, old.session());
        }
    }

    @Override
    public Optional<Seen> whoIs(Secret cookie) {
        return browsers.find(cookie, clock.instant())
                .map(Parent::user)
                .map(user -> new Seen(
                        user.called(), !Role.permissionsOf(user.roles()).isEmpty()));
    }
}
