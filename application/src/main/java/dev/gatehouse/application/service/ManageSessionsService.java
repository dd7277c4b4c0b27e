package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ManageSessions;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets an administrator see and end sessions. */
final class ManageSessionsService implements ManageSessions {
    private final UnitOfWork unitOfWork;
    private final SessionEnder ender;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final InstantSource clock;

    ManageSessionsService(
            UnitOfWork unitOfWork, SessionEnder ender, Liveness liveness, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.ender = ender;
        this.liveness = liveness;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Session> list(Optional<Subject> subject, int limit) {
        return unitOfWork.read(stores -> stores.sessions().live(subject, clock.instant(), limit));
    }

    @Override
    public boolean revoke(SessionId id, String actor) {
        var now = clock.instant();
        return unitOfWork
                .read(stores -> stores.sessions().find(id))
                .map(session -> ender.end(
                        session,
                        EndReason.REVOKED,
                        now,
                        event -> audit.entry(actor, Optional.of(session.subject()), event, now)))
                .orElse(false);
    }

    @Override
    public int revokeAll(Subject subject, String actor) {
        var now = clock.instant();
        return ender.endAll(
                subject, EndReason.REVOKED, now, event -> audit.entry(actor, Optional.of(subject), event, now));
    }

    @Override
    public void revokeEverybody(String actor) {
        var now = clock.instant();
        unitOfWork.run(stores -> {
            var raised = stores.installation().raiseEpoch();
            stores.signOuts().noteEverybody(raised, now);
            audit.write(stores, actor, "epoch", "raised to " + raised, now);
            return raised;
        });
        liveness.forgetAll();
    }
}
