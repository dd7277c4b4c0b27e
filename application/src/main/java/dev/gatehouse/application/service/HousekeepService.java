package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Housekeep;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.Checkpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done at intervals, in portions small enough that nobody waits behind them. */
final class HousekeepService implements Housekeep {
    private static final int PORTION = 200;
    private static final Duration LIFE_OF_TALLIES = Duration.ofDays(30);

    private final UnitOfWork unitOfWork;
    private final OAuthSweep oauth;
    private final KeyKeeper keys;
    private final RefusalCounter counter;
    private final AuditBacklog backlog;
    private final FailureExchange exchange;
    private final AuditSealer sealer;
    private final AuditRetention auditRetention;
    private final Settings settings;
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
        this.oauth = new OAuthSweep(unitOfWork);
        this.keys = keys;
        this.counter = counter;
        this.backlog = backlog;
        this.exchange = exchange;
        this.sealer = sealer;
        this.auditRetention = auditRetention;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void tendKeys() {
        keys.tend();
    }

    @Override
    public boolean purgeSome() {
        var now = clock.instant();
        int sessions = unitOfWork.run(stores -> stores.sessions().purge(now.minus(settings.retention()), PORTION));
        int attempts =
                unitOfWork.run(stores -> stores.attempts().purge(now.minus(settings.knownSourceLife()), PORTION));
        int tallies = unitOfWork.run(stores -> stores.audit().purgeTallies(now.minus(LIFE_OF_TALLIES), PORTION));
        int failures = unitOfWork.run(stores ->
                stores.sourceFailures().purge(now.minus(settings.spraying().window()), PORTION));
        int answered = unitOfWork.run(stores -> stores.answered().purge(now.minus(AnswerOnceService.LIFE), PORTION));
        int signOuts = unitOfWork.run(
                stores -> stores.signOuts().purge(now.minus(settings.keys().retiringFor()), PORTION));
        int barriers = unitOfWork.run(stores -> stores.barriers().purge(now, PORTION));
        boolean isMoreOfAudit = auditRetention.purgeSome(now);
        boolean isMoreOfOAuth = oauth.sweep(now, PORTION);
        return isMoreOfAudit
                || isMoreOfOAuth
                || Stream.of(sessions, attempts, tallies, failures, answered, signOuts, barriers)
                        .anyMatch(removed -> removed == PORTION);
    }

    @Override
    public Optional<Checkpoint> sealAudit() {
        return sealer.seal(clock.instant());
    }

    @Override
    public void shareFailures() {
        exchange.exchange();
    }

    /** Tallies that cannot be written are counted again, so that nothing is lost while the store is away. */
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
            counter.putBack(tallies);
            throw away;
        }
    }
}
