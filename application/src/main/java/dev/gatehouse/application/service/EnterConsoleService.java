package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.InstantSource;
import java.util.Optional;

/** Logs administrators in as {@link BrowserLoginService} logs in everybody, at an entrance that is theirs. */
final class EnterConsoleService implements EnterConsole {
    private final BrowserLogin browserLogin;
    private final Entrance entrance;
    private final FactorNeed need;
    private final Browsers browsers;
    private final BrowserEnd end;
    private final SecretSource secrets;
    private final InstantSource clock;

    EnterConsoleService(
            LogInService logIn,
            SealForms seals,
            PasskeyCheck passkeys,
            RememberedBrowsers remembered,
            Entrance entrance,
            FactorNeed need,
            Browsers browsers,
            BrowserEnd end,
            SecretSource secrets,
            InstantSource clock) {
        this.browserLogin =
                new BrowserLoginService(logIn, seals, passkeys, remembered, entrance, browsers, end, secrets, clock);
        this.entrance = entrance;
        this.need = need;
        this.browsers = browsers;
        this.end = end;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome enter(UserPassword credentials, BrowserLogin.Browser browser) {
        return told(browserLogin.logIn(credentials, askedEachTime(browser)), browser.from());
    }

    @Override
    public Outcome goOn(String pending, Secret code, BrowserLogin.Browser browser) {
        return told(browserLogin.goOn(pending, code, askedEachTime(browser)), browser.from());
    }

    @Override
    public Outcome goOn(String pending, PasskeyAnswer answer, BrowserLogin.Browser browser) {
        return told(browserLogin.goOn(pending, answer, askedEachTime(browser)), browser.from());
    }

    @Override
    public String challenge(Secret mark) {
        return browserLogin.challenge(mark);
    }

    @Override
    public Outcome enter(PasskeyAnswer answer, BrowserLogin.Browser browser) {
        return told(browserLogin.logIn(answer, askedEachTime(browser)), browser.from());
    }

    /** No browser is remembered here. */
    private static BrowserLogin.Browser askedEachTime(BrowserLogin.Browser browser) {
        return new BrowserLogin.Browser(browser.mark(), browser.before(), browser.from(), browser.name());
    }

    private Outcome told(BrowserLogin.Outcome outcome, Source from) {
        return switch (outcome) {
            case BrowserLogin.Outcome.Refused(var why) -> new Outcome.Refused(why);
            case BrowserLogin.Outcome.CodeWanted(var pending, var passkeys) ->
                new Outcome.CodeWanted(pending, passkeys);
            case BrowserLogin.Outcome.PasswordWanted() -> new Outcome.PasswordWanted();
            case BrowserLogin.Outcome.LoggedIn(var cookie, var until, var unused) -> {
                var objection = browsers.find(cookie, clock.instant())
                        .map(this::objection)
                        .orElseGet(() -> Optional.of(new Outcome.NotEntitled()));
                objection.ifPresent(why -> leave(cookie, from));
                yield objection.orElseGet(() -> new Outcome.Entered(cookie, until));
            }
        };
    }

    private Optional<Outcome> objection(Parent here) {
        if (SubjectFinder.permissions(new Principal.Person(here.user())).isEmpty()) {
            return Optional.of(new Outcome.NotEntitled());
        }
        return need.isMetBy(here.user().roles(), LoginMeans.of(here.session().amr()))
                ? Optional.empty()
                : Optional.of(new Outcome.FactorNeeded());
    }

    @Override
    public Optional<BrowserLogin.Seen> whoIs(Secret cookie) {
        return browserLogin.whoIs(cookie);
    }

    @Override
    public void leave(Secret cookie, Source from) {
        var now = clock.instant();
        var decision = new Decision(secrets.decisionId(), now, from, entrance.dialect());
        browsers.find(cookie, now).ifPresent(here -> end.end(decision, here.session()));
    }
}
