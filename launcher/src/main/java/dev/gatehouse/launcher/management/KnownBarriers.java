package dev.gatehouse.launcher.management;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.List;

/** Freezes no dialect that the configuration does not know; whoever added one from outside insists. */
record KnownBarriers(AdministerBarriers barriers, List<DialectName> spoken) implements AdministerBarriers {
    @Override
    public List<Barrier> standing() {
        return barriers.standing();
    }

    @Override
    public Outcome set(Administrator by, Wish wish) {
        if (!wish.force() && AdministerBarriers.isOfNoDialect(wish.what(), spoken)) {
            throw new Refused("there is no " + wish.what().text() + "; there are "
                    + String.join(", ", AdministerBarriers.freezable(spoken))
                    + "; a dialect that was added from outside is frozen with --force");
        }
        return barriers.set(by, wish);
    }

    @Override
    public boolean lift(Administrator by, Barred what) {
        return barriers.lift(by, what);
    }
}
