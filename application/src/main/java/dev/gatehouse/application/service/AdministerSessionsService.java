package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Ends sessions in portions small enough that nobody waits long for the writer, each with the audit in the same unit. */
final class AdministerSessionsService implements AdministerSessions {
    private static final int PORTION = 200;

    private final UnitOfWork unitOfWork;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final Recorder recorder;
    private final InstantSource clock;

    AdministerSessionsService(
            UnitOfWork unitOfWork, Liveness liveness, AdminAudit audit, Recorder recorder, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.liveness = liveness;
        this.audit = audit;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What was done to some sessions. */
    private record Portion(List<AuditEntry> ended, int spared) {}

    @Override
    public Page<Seen> list(SessionFilter filter, Optional<Cursor> after, int size) {
        var now = clock.instant();
        return unitOfWork.read(stores -> seen(stores, stores.sessions().page(filter, after, size, now)));
    }

    private static Page<Seen> seen(Stores stores, Page<Session> page) {
        var clients = Granted.clientNames(stores, page.items());
        return new Page<>(
                page.items().stream()
                        .map(session -> new Seen(session, Optional.ofNullable(clients.get(session.id()))))
                        .toList(),
                page.next());
    }

    @Override
    public Ended end(Administrator by, SessionId id) {
        var now = clock.instant();
        var found = unitOfWork.read(stores -> Liveness.look(stores, id, now)).map(Liveness.Living::session);
        if (found.isEmpty()) {
            return Ended.NONE;
        }
        var portion = end(by, found.stream().toList(), now);
        if (portion.spared() > 0) {
            return Ended.BEYOND;
        }
        return portion.ended().isEmpty() ? Ended.NONE : Ended.DONE;
    }

    @Override
    public Sweep endAll(Administrator by, SessionFilter filter) {
        var now = clock.instant();
        var ofBefore = filter.before(now);
        int ended = 0;
        int spared = 0;
        Optional<Cursor> place = Optional.empty();
        do {
            var from = place;
            var page = unitOfWork.read(stores -> stores.sessions().page(ofBefore, from, PORTION, now));
            var portion = end(by, page.items(), now);
            ended += portion.ended().size();
            spared += portion.spared();
            place = page.next();
        } while (place.isPresent());
        return new Sweep(ended, spared);
    }

    private Portion end(Administrator by, List<Session> sessions, Instant now) {
        var portion = unitOfWork.run(stores -> end(stores, by, sessions, now));
        sessions.forEach(session -> liveness.forget(session.id()));
        recorder.kept(portion.ended());
        return portion;
    }

    private Portion end(Stores stores, Administrator by, List<Session> sessions, Instant now) {
        var touchable = new HashMap<Subject, Boolean>();
        var mine = sessions.stream()
                .filter(session ->
                        touchable.computeIfAbsent(session.subject(), subject -> Reach.holds(stores, by, subject)))
                .toList();
        var entries = mine.stream()
                .filter(session -> ended(stores, session, now))
                .map(session -> audit.entry(
                        by, session.subject(), new AuditEvent.SessionEnded(session.id(), EndReason.REVOKED), now))
                .toList();
        Recorder.write(stores, entries);
        return new Portion(entries, sessions.size() - mine.size());
    }

    private static boolean ended(Stores stores, Session session, Instant now) {
        LogoutNotes.ofSession(stores, session.id(), now);
        return stores.sessions().end(session.id(), EndReason.REVOKED, now);
    }
}
