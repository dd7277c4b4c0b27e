package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.PolicyDraft.Filled;
import dev.gatehouse.domain.token.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The networks as the plan leaves them: those that are declared, and those that stand besides; for one plan. */
final class PlannedNetworks {
    private final Stores stores;
    private final Plan plan;
    private final Map<NetworkName, DesiredNetwork> declared = new HashMap<>();
    private final Map<Subject, List<NetworkName>> namedFromNow = new HashMap<>();

    PlannedNetworks(Stores stores, Plan plan) {
        this.stores = stores;
        this.plan = plan;
    }

    /** Plans a network that shall be; before any policy that may name it. */
    void plan(DesiredNetwork wish) {
        var what = named(wish.name());
        plan.claim(what);
        declared.put(wish.name(), wish);
        if (wish.absent()) {
            return;
        }
        var found = stores.networks().find(wish.name());
        var wanted = wish.network();
        if (found.equals(Optional.of(wanted))) {
            plan.keep(what);
        } else if (found.isEmpty()) {
            plan.addOfHouse(
                    Kind.CREATE,
                    what,
                    "",
                    during -> Plan.require(during.networks().insert(wanted), what));
        } else {
            plan.addOfHouse(Kind.UPDATE, what, "entries", during -> {
                Plan.requireUnchanged(found.get(), during.networks().lockForChange(wish.name()), what);
                Plan.require(during.networks().update(wanted), what);
            });
        }
    }

    /** The policy of the draft; empty if there is no draft, or if it names a network that will not be, which is a problem. */
    Optional<IpPolicy> fill(Optional<PolicyDraft> draft, String what) {
        return draft.flatMap(wish -> switch (wish.fill(this::find)) {
            case Filled.Complete(var policy) -> Optional.of(policy);
            case Filled.Missing(var names) -> {
                var words = names.stream().map(NetworkName::value).collect(Collectors.joining(", "));
                plan.problems().add(what + ": there is no network " + words);
                yield Optional.empty();
            }
        });
    }

    private Optional<Network> find(NetworkName name) {
        var wish = Optional.ofNullable(declared.get(name));
        return wish.isPresent()
                ? wish.filter(one -> !one.absent()).map(DesiredNetwork::network)
                : stores.networks().find(name);
    }

    /** The policy as it will be read once the networks of the plan are written. */
    IpPolicy asPlanned(IpPolicy policy) {
        return policy.networkNames().stream()
                .flatMap(name -> find(name).stream())
                .reduce(policy, IpPolicy::with, (one, other) -> other);
    }

    /** Notes which networks a subject of the plan names from then on. */
    void named(Subject by, List<NetworkName> names) {
        namedFromNow.put(by, names);
    }

    /** Plans the networks that shall not be; after everything that may let go of them. */
    void planAbsent() {
        declared.values().stream().filter(DesiredNetwork::absent).forEach(this::planAbsent);
    }

    private void planAbsent(DesiredNetwork wish) {
        var what = named(wish.name());
        if (stores.networks().find(wish.name()).isEmpty()) {
            plan.keep(what);
            return;
        }
        var users = stores.networks().users(wish.name(), Integer.MAX_VALUE).stream()
                .filter(user -> Optional.ofNullable(namedFromNow.get(user))
                        .map(names -> names.contains(wish.name()))
                        .orElse(true))
                .findFirst();
        users.ifPresentOrElse(
                user -> plan.problems().add(what + ": the IP policy of " + user.text() + " names it"),
                () -> plan.addOfHouse(
                        Kind.DELETE,
                        what,
                        "",
                        during -> Plan.require(during.networks().delete(wish.name()), what)));
    }

    /** How a plan calls a network. */
    static String named(NetworkName name) {
        return "network " + name.value();
    }
}
