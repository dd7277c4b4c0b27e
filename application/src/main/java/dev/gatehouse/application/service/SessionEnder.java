package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Ends sessions, with the audit in the same unit, and sees to it that this node forgets them at once. */
final class SessionEnder {
    private final UnitOfWork unitOfWork;
    private final Liveness liveness;
    private final Recorder recorder;

    SessionEnder(UnitOfWork unitOfWork, Liveness liveness, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    /** Ends one session; whether it was this call that did. */
    boolean end(Session session, EndReason why, Instant now, Function<AuditEvent, AuditEntry> telling) {
        var entries = List.of(telling.apply(new AuditEvent.SessionEnded(session.id(), why)));
        boolean ended = unitOfWork.run(stores -> {
            boolean done = stores.sessions().end(session.id(), why, now);
            if (done) {
                Recorder.write(stores, entries);
            }
            return done;
        });
        liveness.forget(session.id());
        if (ended) {
            recorder.kept(entries);
        }
        return ended;
    }

    /** Ends every session of a subject, and those that are just beginning; how many stood. */
    int endAll(Subject subject, EndReason why, Instant now, Function<AuditEvent, AuditEntry> telling) {
        var entries = List.of(telling.apply(new AuditEvent.SignedOutEverywhere()));
        int count = unitOfWork.run(stores -> {
            raiseVersion(stores, subject, now);
            int ended = stores.sessions().endAllOf(subject, why, now);
            Recorder.write(stores, entries);
            return ended;
        });
        liveness.forgetAll();
        recorder.kept(entries);
        return count;
    }

    /** The same, but for the long-lived credentials that an administrator gave: they are not the bearer's to take away. */
    void signOut(Subject subject, Instant now, Function<AuditEvent, AuditEntry> telling) {
        var entries = List.of(telling.apply(new AuditEvent.SignedOutEverywhere()));
        unitOfWork.run(stores -> {
            raiseVersion(stores, subject, now);
            stores.sessions().endUnfixed(subject, EndReason.LOGGED_OUT, now);
            Recorder.write(stores, entries);
            return entries;
        });
        liveness.forgetAll();
        recorder.kept(entries);
    }

    /** A login whose secret was verified before this finds another version, and begins nothing. */
    private static void raiseVersion(Stores stores, Subject subject, Instant now) {
        switch (subject) {
            case Subject.OfUser(var id) ->
                stores.users().lockForChange(id).map(User::withNextVersion).ifPresent(user -> {
                    LogoutNotes.ofVersion(stores, user, now);
                    stores.users().update(user);
                    stores.signOuts().note(subject, user.credentialVersion(), now);
                });
            case Subject.OfClient(var number) ->
                stores.clients()
                        .lockForChange(number)
                        .map(Client::withNextVersion)
                        .ifPresent(client -> {
                            stores.clients().update(client);
                            stores.signOuts().note(subject, client.credentialVersion(), now);
                        });
        }
    }
}
