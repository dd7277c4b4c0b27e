package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.launcher.management.SignOut;
import java.util.Optional;

/** Sessions of a server. */
record RemoteSessions(Server server) implements AdministerSessions, SignOut {
    private static final String SESSIONS = "/sessions";

    @Override
    public Page<Seen> list(SessionFilter filter, Optional<Page.Cursor> after, int size) {
        var query = Query.EMPTY
                .with("subject", filter.subject().map(Subject::text))
                .with("client", filter.client().map(client -> Integer.toString(client.value())))
                .with("dialect", filter.dialect().map(DialectName::value))
                .with("network", filter.network().map(CidrBlock::text))
                .with("issuedBefore", filter.issuedBefore().map(Object::toString));
        return new Listing(server, SESSIONS, query).page(after, size, SessionMembers::seen);
    }

    @Override
    public Ended end(Administrator by, SessionId id) {
        var answer = server.delete(SESSIONS + "/" + Query.encoded(id.value()), Optional.empty());
        if (answer.isDone()) {
            return Ended.DONE;
        }
        if (answer.problem().equals("beyond-own-permissions")) {
            return Ended.BEYOND;
        }
        if (answer.isAbsent()) {
            return Ended.NONE;
        }
        throw answer.refused();
    }

    @Override
    public Sweep endAll(Administrator by, SessionFilter filter) {
        return those(filter);
    }

    @Override
    public Sweep those(SessionFilter filter) {
        return sweep(new Body()
                .with("subject", filter.subject().map(Subject::text))
                .with("client", filter.client().map(ClientNumber::value))
                .with("dialect", filter.dialect().map(DialectName::value))
                .with("network", filter.network().map(CidrBlock::text))
                .with("issuedBefore", filter.issuedBefore().map(Object::toString)));
    }

    @Override
    public int everybody() {
        return sweep(new Body().with("everybody", true)).spared();
    }

    private Sweep sweep(Body body) {
        var swept = server.post(SESSIONS + ":revoke", body).shown();
        return new Sweep(swept.integer("ended"), swept.integer("spared"));
    }
}
