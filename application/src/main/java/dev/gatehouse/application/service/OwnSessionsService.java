package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows and ends a user's own sessions, whichever dialect they are of. */
final class OwnSessionsService implements OwnSessions {
    private static final int PORTION = 100;

    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final Doorkeeper doorkeeper;
    private final BrowserEnd end;
    private final AccountFrame frame;

    OwnSessionsService(
            UnitOfWork unitOfWork, Owners owners, Doorkeeper doorkeeper, BrowserEnd end, AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.end = end;
        this.frame = frame;
    }

    @Override
    public Listing list(Whose whose, Source from, Optional<Cursor> after, int size) {
        var decision = frame.decision(from);
        return doorkeeper
                .turnsSourceAway(decision)
                .<Listing>map(Listing.Refused::new)
                .or(() -> owners.find(whose, decision.now())
                        .map(owner -> owners.elsewhere(owner.user(), decision)
                                .<Listing>map(Listing.Refused::new)
                                .orElseGet(() -> new Listing.Listed(
                                        unitOfWork.read(stores -> page(stores, owner, after, size, decision.now()))))))
                .orElseGet(Listing.UnknownBearer::new);
    }

    private static Page<Seen> page(Stores stores, Owner owner, Optional<Cursor> after, int size, Instant now) {
        var page = stores.sessions().page(own(owner), after, size, now);
        return new Page<>(seen(stores, owner, page.items()), page.next());
    }

    private static SessionFilter own(Owner owner) {
        return SessionFilter.of(owner.subject());
    }

    private static List<Seen> seen(Stores stores, Owner owner, List<Session> live) {
        var clients = Granted.clientNames(stores, live);
        return live.stream()
                .map(session ->
                        new Seen(session, Optional.ofNullable(clients.get(session.id())), isThis(owner, session)))
                .toList();
    }

    /** All that are good for something, newest first. */
    static List<Session> live(Stores stores, Owner owner, Instant now) {
        return Page.first(
                Integer.MAX_VALUE,
                (after, left) -> stores.sessions().page(own(owner), after, Math.min(left, PORTION), now));
    }

    private static boolean isThis(Owner owner, Session session) {
        return session.id().equals(owner.session().id());
    }

    @Override
    public Ended end(Whose whose, SessionId session, Source from) {
        var decision = frame.decision(from);
        return owners.find(whose, decision.now())
                .map(owner -> unitOfWork
                        .read(stores -> stores.sessions().find(session))
                        .filter(found -> found.subject().equals(owner.subject()))
                        .filter(found -> found.end().isEmpty())
                        .map(found -> ended(decision, found))
                        .orElse(Ended.NONE))
                .orElse(Ended.UNKNOWN_BEARER);
    }

    private Ended ended(Decision decision, Session session) {
        end.end(decision, session);
        return Ended.DONE;
    }

    @Override
    public Ended endOthers(Whose whose, Source from) {
        var decision = frame.decision(from);
        return owners.find(whose, decision.now())
                .map(owner -> {
                    List<Session> live =
                            unitOfWork.read(stores -> stores.sessions().live(owner.subject(), decision.now()));
                    end.end(
                            decision,
                            live.stream()
                                    .filter(session -> !isThis(owner, session))
                                    .toList());
                    return Ended.DONE;
                })
                .orElse(Ended.UNKNOWN_BEARER);
    }
}
