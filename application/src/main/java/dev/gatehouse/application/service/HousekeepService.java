package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Housekeep;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.Checkpoint;
import java.time.InstantSource;
import java.util.Optional;

/** What is done at intervals, in portions small enough that nobody waits behind them. */
final class HousekeepService implements Housekeep {
    private final UnitOfWork unitOfWork;
    private final Sweep sweep;
    private final KeyKeeper keys;
    private final RefusalCounter counter;
    private final AuditBacklog backlog;
    private final FailureExchange exchange;
    private final AuditSealer sealer;
    private final InstantSource clock;

    HousekeepService(
            UnitOfWork unitOfWork,
            KeyKeeper keys,
            RefusalCounter counter,
            AuditBacklog backlog,
            FailureExchange exchange,
            AuditSealer sealer,
            AuditRetention auditRetention,
            Settings settings,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sweep = new Sweep(unitOfWork, settings, auditRetention);
        this.keys = keys;
        this.counter = counter;
        this.backlog = backlog;
        this.exchange = exchange;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public void tendKeys() {
        keys.tend();
    }

    @Override
    public boolean purgeSome() {
        return sweep.removeSome(clock.instant());
    }

    @Override
    public Optional<Checkpoint> sealAudit() {
        return sealer.seal(clock.instant());
    }

    @Override
    public void shareFailures() {
        exchange.exchange();
    }

    /**
     * Tallies that cannot be written are counted again, so that nothing is lost while the store is away; those of which nobody knows
     * whether they were kept are not, for a count may rather be too low than tell of refusals that there were none of.
     */
    @Override
    public void writeTallies() {
        backlog.write();
        var tallies = counter.drain();
        if (tallies.isEmpty()) {
            return;
        }
        try {
            unitOfWork.run(stores -> {
                tallies.forEach(stores.audit()::tally);
                return tallies;
            });
        } catch (RuntimeException away) {
            if (!StoreUnavailable.leavesOpen(away)) {
                counter.putBack(tallies);
            }
            throw away;
        }
    }
}
