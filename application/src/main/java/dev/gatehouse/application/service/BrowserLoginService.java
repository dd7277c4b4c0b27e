package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.InstantSource;
import java.util.Optional;

/** Logs people in at our own pages. Another cookie at each login (G2); who was here before is here no more. */
final class BrowserLoginService implements BrowserLogin {
    private final LogIn logIn;
    private final Entrance entrance;
    private final Browsers browsers;
    private final BrowserEnd end;
    private final SecretSource secrets;
    private final InstantSource clock;

    BrowserLoginService(
            LogIn logIn,
            Entrance entrance,
            Browsers browsers,
            BrowserEnd end,
            SecretSource secrets,
            InstantSource clock) {
        this.logIn = logIn;
        this.entrance = entrance;
        this.browsers = browsers;
        this.end = end;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome logIn(UserPassword credentials, Optional<Secret> before, Source from) {
        return switch (logIn.logIn(new LogIn.Attempt(credentials, from, entrance))) {
            case LogIn.Outcome.Refused refused -> new Outcome.Refused(refused.why());
            case LogIn.Outcome.LoggedIn in -> {
                var now = clock.instant();
                var cookie = in.tokens().access();
                before.flatMap(old -> browsers.find(old, now))
                        .ifPresent(old -> leave(old, in.who(), cookie.text(), from));
                yield new Outcome.LoggedIn(cookie.text(), cookie.expiresAt());
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
        return browsers.find(cookie, clock.instant()).map(parent -> new Seen(Browsers.called(parent.user())));
    }
}
