package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.DialectName;
import java.time.InstantSource;

/** Ends the bearer's session, or all of them. */
final class LogOutService implements LogOut {
    private final TokenReader reader;
    private final SessionEnder ender;
    private final BrowserEnd end;
    private final SecretSource secrets;
    private final InstantSource clock;

    LogOutService(TokenReader reader, SessionEnder ender, BrowserEnd end, SecretSource secrets, InstantSource clock) {
        this.reader = reader;
        this.ender = ender;
        this.end = end;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A token got by exchange has no session of its own to end: the long-lived credential is not its holder's to take away. */
    @Override
    public Outcome logOut(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DialectName.ACCOUNT);
        var bearer = reader.read(command.accessToken(), decision.now());
        var found = bearer.flatMap(TokenReader.Bearer::session);
        if (found.isEmpty()) {
            return new Outcome.UnknownBearer();
        }
        if (bearer.filter(good -> good.isOwn() && !good.isOfFixedSession()).isEmpty()) {
            return new Outcome.NotAllowed();
        }
        var session = found.get();
        if (command.everywhere()) {
            ender.signOut(
                    session.subject(), decision.now(), event -> decision.of(session.subject(), event, Trace.EMPTY));
        } else {
            end.end(decision, session);
        }
        return new Outcome.LoggedOut();
    }
}
