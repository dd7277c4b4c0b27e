package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Changes a network in the unit that compares its version, with a look at everybody whose policy names it. */
final class AdministerNetworksService implements AdministerNetworks {
    private static final int MOST_NAMED = 10;

    private final UnitOfWork unitOfWork;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final InstantSource clock;

    AdministerNetworksService(UnitOfWork unitOfWork, Liveness liveness, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.liveness = liveness;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<Held> list(Optional<Page.Cursor> from, int size) {
        var after = from.map(Page.Cursor::id).orElse("");
        var rows = unitOfWork.read(stores -> stores.networks().page(after, size + 1));
        return Page.of(
                rows.stream().map(AdministerNetworksService::held).toList(), size, one -> placeOf(one.network()));
    }

    private static Page.Cursor placeOf(Network network) {
        var name = network.name().value();
        return new Page.Cursor(name, name);
    }

    @Override
    public Optional<Held> find(NetworkName name) {
        return unitOfWork.read(stores -> stores.networks().find(name).map(AdministerNetworksService::held));
    }

    @Override
    public Outcome create(Administrator by, Network network) {
        var now = clock.instant();
        return unitOfWork.run(stores -> {
            if (!stores.networks().insert(network)) {
                return new Outcome.Taken();
            }
            audit.write(stores, by, what(network.name()), "made: " + PolicyText.of(network), now);
            return new Outcome.Done(held(network));
        });
    }

    @Override
    public Outcome change(Administrator by, Change change) {
        var now = clock.instant();
        var name = change.network().name();
        var outcome = unitOfWork.run(
                stores -> onHeld(stores, name, change.expected(), before -> change(stores, by, change, now)));
        liveness.forgetAll();
        return outcome;
    }

    private Outcome change(Stores stores, Administrator by, Change change, Instant now) {
        var network = change.network();
        if (!by.holdsEverything() && touchesMore(stores, by, network.name())) {
            return new Outcome.BeyondOwn();
        }
        var lockout = lockout(stores, by, network, now);
        if (lockout.isPresent() && !change.force()) {
            return new Outcome.WouldLockOut(lockout.get());
        }
        Plan.require(stores.networks().update(network), what(network.name()));
        audit.write(stores, by, what(network.name()), "changed: " + PolicyText.of(network), now);
        return new Outcome.Done(held(network));
    }

    @Override
    public Outcome remove(Administrator by, NetworkName name, Optional<String> expected) {
        var now = clock.instant();
        return unitOfWork.run(stores -> onHeld(stores, name, expected, before -> {
            if (!stores.networks().delete(name)) {
                return new Outcome.InUse(stores.networks().users(name, MOST_NAMED));
            }
            audit.write(stores, by, what(name), "removed", now);
            return new Outcome.Removed();
        }));
    }

    private static Outcome onHeld(
            Stores stores, NetworkName name, Optional<String> expected, Function<Network, Outcome> work) {
        var found = stores.networks().lockForChange(name);
        if (found.isEmpty()) {
            return new Outcome.NoSuchNetwork();
        }
        var version = held(found.get()).version();
        return expected.filter(seen -> !seen.equals(version)).isPresent()
                ? new Outcome.ChangedSince()
                : work.apply(found.get());
    }

    /** Whoever holds nothing is within anybody's reach: so the writer need not look at everybody who comes from the network. */
    private static boolean touchesMore(Stores stores, Administrator by, NetworkName name) {
        return stores.networks().holders(name).stream().anyMatch(whose -> !Reach.holds(stores, by, whose));
    }

    private static Optional<String> lockout(Stores stores, Administrator by, Network network, Instant now) {
        return SubjectPolicies.ownOf(by)
                .flatMap(own -> SubjectFinder.find(stores, own))
                .map(SubjectFinder::policy)
                .filter(policy -> policy.networkNames().contains(network.name()))
                .flatMap(policy -> SubjectPolicies.lockout(by, policy.with(network), now));
    }

    private static String what(NetworkName name) {
        return "network " + name.value();
    }

    private static Held held(Network network) {
        return new Held(network, Fingerprint.of(network.name(), network.entries()));
    }
}
