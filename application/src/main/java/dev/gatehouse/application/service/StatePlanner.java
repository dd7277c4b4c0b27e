package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.out.Stores;
import java.time.Instant;

/** Compares a declared state with what stands, and plans the difference. */
final class StatePlanner {
    private final UserPlanner users;
    private final ClientPlanner clients;

    StatePlanner(UserPlanner users, ClientPlanner clients) {
        this.users = users;
        this.clients = clients;
    }

    /** Networks are planned before whoever may name them, and go after whoever may let go of them. */
    Plan plan(Stores stores, DesiredState state, String actor, Instant now) {
        var plan = Plan.empty();
        var networks = new PlannedNetworks(stores, plan);
        state.networks().forEach(networks::plan);
        state.users().forEach(user -> users.plan(stores, networks, user, now, plan));
        state.clients().forEach(client -> clients.plan(stores, networks, client, now, plan));
        networks.planAbsent();
        new PlannedSwitches(stores, state.clients(), actor, now, plan).plan(state.switches());
        plan.administrators().judge(stores, plan);
        return plan;
    }
}
