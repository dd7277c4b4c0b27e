package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredSwitch;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The switches as the plan leaves them; for one plan. */
final class PlannedSwitches {
    private final Stores stores;
    private final List<DesiredClient> clients;
    private final String actor;
    private final Instant now;
    private final Plan plan;

    PlannedSwitches(Stores stores, List<DesiredClient> clients, String actor, Instant now, Plan plan) {
        this.stores = stores;
        this.clients = clients;
        this.actor = actor;
        this.now = now;
        this.plan = plan;
    }

    /** How a plan calls a switch. */
    static String named(Barred what) {
        return "switch " + what.text();
    }

    /** Plans the switches that are declared, of which there may be no more than every node can hold. */
    void plan(List<DesiredSwitch> wishes) {
        var standing = wishes.isEmpty() ? List.<Barrier>of() : stores.barriers().standing(now);
        wishes.forEach(wish -> plan(wish, find(standing, wish.what())));
        var made = wishes.stream()
                .filter(wish -> !wish.absent() && find(standing, wish.what()).isEmpty())
                .count();
        if (standing.size() + made > AdministerBarriers.MOST) {
            plan.problems().add("switches: no more than " + AdministerBarriers.MOST + " may stand, with the bans");
        }
    }

    private static Optional<Barrier> find(List<Barrier> standing, Barred what) {
        return standing.stream().filter(one -> one.what().equals(what)).findFirst();
    }

    private void plan(DesiredSwitch wish, Optional<Barrier> found) {
        var what = named(wish.what());
        plan.claim(what);
        if (wish.absent()) {
            found.ifPresentOrElse(stands -> planLift(stands, what), () -> plan.keep(what));
        } else if (wish.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
            plan.warnings().add(what + " has ended by itself; declare it absent, or with another end");
            plan.keep(what);
        } else if (!isOfSomebody(wish.what())) {
            plan.problems().add(what + ": there is no such client");
        } else {
            planSet(wish, found, what);
        }
    }

    /** A client of the same state counts, for it will be there. */
    private boolean isOfSomebody(Barred what) {
        return !(what instanceof Barred.Program(var client))
                || stores.clients().find(client.number()).isPresent()
                || clients.stream()
                        .anyMatch(wish -> wish.number()
                                        .equals(OptionalInt.of(client.number().value()))
                                && !wish.absent());
    }

    private void planLift(Barrier stands, String what) {
        plan.addOfHouse(Kind.DELETE, what, "lifted", during -> {
            requireUnchanged(during, stands.what(), Optional.of(stands), what);
            Plan.require(during.barriers().remove(stands.what()), what);
        });
    }

    private void planSet(DesiredSwitch wish, Optional<Barrier> found, String what) {
        var end = wish.expiresAt().map(time -> time.truncatedTo(ChronoUnit.MICROS));
        boolean stands = found.filter(one -> one.reason().equals(wish.reason()))
                .filter(one -> one.expiresAt().equals(end))
                .isPresent();
        if (stands) {
            plan.keep(what);
            return;
        }
        var barrier = new Barrier(wish.what(), wish.reason(), actor, now, end);
        var detail = "until " + end.map(Instant::toString).orElse("it is lifted") + ": " + wish.reason();
        plan.addOfHouse(found.isEmpty() ? Kind.CREATE : Kind.UPDATE, what, detail, during -> {
            requireUnchanged(during, wish.what(), found, what);
            during.barriers().put(barrier);
        });
    }

    private void requireUnchanged(Stores during, Barred barred, Optional<Barrier> seen, String what) {
        Plan.require(find(during.barriers().standing(now), barred).equals(seen), what);
    }
}
