package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.SecretSource;
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
    private final Browsers browsers;
    private final BrowserEnd end;
    private final SecretSource secrets;
    private final InstantSource clock;

    EnterConsoleService(
            LogIn logIn,
            Entrance entrance,
            Browsers browsers,
            BrowserEnd end,
            SecretSource secrets,
            InstantSource clock) {
        this.browserLogin = new BrowserLoginService(logIn, entrance, browsers, end, secrets, clock);
        this.entrance = entrance;
        this.browsers = browsers;
        this.end = end;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome enter(UserPassword credentials, Optional<Secret> before, Source from) {
        return switch (browserLogin.logIn(credentials, before, from)) {
            case BrowserLogin.Outcome.Refused(var why) -> new Outcome.Refused(why);
            case BrowserLogin.Outcome.LoggedIn(var cookie, var until) -> {
                if (mayRunAnything(cookie)) {
                    yield new Outcome.Entered(cookie, until);
                }
                leave(cookie, from);
                yield new Outcome.NotEntitled();
            }
        };
    }

    private boolean mayRunAnything(Secret cookie) {
        return browsers.find(cookie, clock.instant())
                .filter(here -> !SubjectFinder.permissions(new Principal.Person(here.user()))
                        .isEmpty())
                .isPresent();
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
