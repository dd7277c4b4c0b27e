package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends a session, such as that of a browser, with all that was granted in it, and sees to it that those clients are told who want to be. */
final class BrowserEnd {
    private static final int PORTION = 100;

    private final UnitOfWork unitOfWork;
    private final LogoutNotes notes;
    private final Liveness liveness;
    private final Recorder recorder;

    BrowserEnd(UnitOfWork unitOfWork, LogoutNotes notes, Liveness liveness, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.notes = notes;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    /** Ends it. */
    void end(Decision decision, Session session) {
        endTogether(decision, List.of(session));
    }

    /** Ends all of them, a portion in each unit: so neither the caller waits for a unit each, nor others long for the writer. */
    void end(Decision decision, List<Session> sessions) {
        for (int begin = 0; begin < sessions.size(); begin += PORTION) {
            endTogether(decision, sessions.subList(begin, Math.min(begin + PORTION, sessions.size())));
        }
    }

    private void endTogether(Decision decision, List<Session> sessions) {
        var drawn = notes.draw();
        var entries = unitOfWork.run(stores -> {
            var told = sessions.stream()
                    .flatMap(session -> endWithGrants(stores, decision, session, drawn).stream())
                    .toList();
            Recorder.write(stores, told);
            return told;
        });
        liveness.forgetAll();
        recorder.kept(entries);
    }

    private static List<AuditEntry> endWithGrants(Stores stores, Decision decision, Session session, String drawn) {
        var told = new ArrayList<AuditEntry>();
        for (var grant : stores.grants().around(List.of(session.id()))) {
            LogoutNotes.write(stores, grant, decision.now(), drawn);
            if (!grant.outlives() && grant.parent().equals(Optional.of(session.id()))) {
                told.addAll(ended(stores, decision, session, grant.session(), EndReason.LOGGED_OUT));
            }
        }
        told.addAll(ended(stores, decision, session, session.id(), EndReason.LOGGED_OUT));
        return told;
    }

    /** Ends it for another of the same user, to which its grants pass on, and what clients and devices have yet to fetch. */
    void renew(Decision decision, Session old, Session next) {
        var entries = unitOfWork.run(stores -> {
            stores.grants().move(old.id(), next.id());
            stores.codes().move(old.id(), next.id(), decision.now());
            stores.devices().move(old.id(), next.id(), decision.now());
            var told = ended(stores, decision, old, old.id(), EndReason.RENEWED);
            Recorder.write(stores, told);
            return told;
        });
        liveness.forgetAll();
        recorder.kept(entries);
    }

    private static List<AuditEntry> ended(
            Stores stores, Decision decision, Session session, SessionId id, EndReason why) {
        return stores.sessions().end(id, why, decision.now())
                ? List.of(decision.of(session.subject(), new AuditEvent.SessionEnded(id, why), Trace.EMPTY))
                : List.of();
    }
}
