package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.barrier.Barriers;
import dev.gatehouse.domain.session.DialectName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sets and lifts barriers, and sees to it that this node knows at once. */
final class AdministerBarriersService implements AdministerBarriers {
    private static final Barred ADMINISTRATION = new Barred.Dialect(DialectName.ADMIN);

    private final UnitOfWork unitOfWork;
    private final Barricade barricade;
    private final AdminAudit audit;
    private final InstantSource clock;

    AdministerBarriersService(UnitOfWork unitOfWork, Barricade barricade, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.barricade = barricade;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Barrier> standing() {
        return unitOfWork.read(stores -> stores.barriers().standing(clock.instant()));
    }

    @Override
    public Outcome set(Administrator by, Wish wish) {
        var now = clock.instant();
        var barrier = new Barrier(wish.what(), wish.reason(), by.actor(), now, wish.expiresAt());
        if (!barrier.isInForce(now)) {
            return new Outcome.OverAlready();
        }
        if (!wish.force() && isAround(barrier, by, now)) {
            return new Outcome.BarsYourself();
        }
        var outcome = unitOfWork.run(stores -> set(stores, by, barrier));
        barricade.forget();
        return outcome;
    }

    /** Whoever stands at the machine goes through no door, and is never barred. */
    private static boolean isAround(Barrier barrier, Administrator by, Instant now) {
        boolean isBefore = barrier.what().equals(ADMINISTRATION)
                || barrier.what().text().equals(by.actor())
                || new Barriers(List.of(barrier)).around(by.from(), now).isPresent();
        return isBefore && !by.isMachine();
    }

    private Outcome set(Stores stores, Administrator by, Barrier barrier) {
        if (barrier.what() instanceof Barred.Program(var client)
                && stores.clients().find(client.number()).isEmpty()) {
            return new Outcome.NoSuchClient();
        }
        stores.barriers().hold();
        var standing = stores.barriers().standing(barrier.since());
        boolean isNew = standing.stream().noneMatch(one -> one.what().equals(barrier.what()));
        if (isNew && standing.size() >= MOST) {
            return new Outcome.TooMany();
        }
        stores.barriers().put(barrier);
        var end = barrier.expiresAt().map(Instant::toString).orElse("it is lifted");
        audit.write(
                stores, by, barrier.what().text(), "barred until " + end + ": " + barrier.reason(), barrier.since());
        return new Outcome.Stands(barrier);
    }

    @Override
    public boolean lift(Administrator by, Barred what) {
        var now = clock.instant();
        boolean stood = unitOfWork.run(stores -> {
            boolean removed = stores.barriers().remove(what);
            if (removed) {
                audit.write(stores, by, what.text(), "barrier lifted", now);
            }
            return removed;
        });
        barricade.forget();
        return stood;
    }
}
