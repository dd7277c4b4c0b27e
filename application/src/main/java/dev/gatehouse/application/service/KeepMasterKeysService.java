package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.KeepMasterKeys;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.InstantSource;

/** Seals outside of the unit, which may run again, and replaces all at once: what is kept is always under one key. */
final class KeepMasterKeysService implements KeepMasterKeys {
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final AdminAudit audit;
    private final InstantSource clock;

    KeepMasterKeysService(UnitOfWork unitOfWork, Digests digests, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int keep(String actor) {
        var sealed = digests.sealedMasterKeys();
        var now = clock.instant();
        return unitOfWork.run(stores -> {
            stores.installation().keepMasterKeys(sealed);
            audit.write(stores, actor, "master keys", sealed.size() + " kept under the current one", now);
            return sealed.size();
        });
    }
}
