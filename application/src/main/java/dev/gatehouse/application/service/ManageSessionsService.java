package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ManageSessions;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;
import java.util.Optional;

/** Ends sessions by what each of them stands on: the credential version of a subject, or the epoch. */
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
            EverybodyCourier.begin(stores, raised - 1, now);
            audit.write(stores, actor, "epoch", "raised to " + raised, now);
            return raised;
        });
        liveness.forgetAll();
    }
}
