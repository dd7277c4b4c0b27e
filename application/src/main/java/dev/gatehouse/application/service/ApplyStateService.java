package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans by looking, hashes outside of any unit, and writes everything in one: all of the state is applied, or nothing. */
final class ApplyStateService implements ApplyState {
    private final UnitOfWork unitOfWork;
    private final PasswordHasher hasher;
    private final UserPlanner users;
    private final ClientPlanner clients;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final InstantSource clock;

    ApplyStateService(
            UnitOfWork unitOfWork,
            PasswordHasher hasher,
            UserPlanner users,
            ClientPlanner clients,
            AdminAudit audit,
            Liveness liveness,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.hasher = hasher;
        this.users = users;
        this.clients = clients;
        this.audit = audit;
        this.liveness = liveness;
        this.clock = clock;
    }

    @Override
    public Report apply(DesiredState state, boolean dryRun, String actor) {
        var now = clock.instant();
        var plan = unitOfWork.read(stores -> plan(stores, state, now));
        return dryRun || !plan.problems().isEmpty() ? plan.report(List.of()) : write(plan, actor, now);
    }

    private Plan plan(Stores stores, DesiredState state, Instant now) {
        var plan = Plan.empty();
        var networks = new PlannedNetworks(stores, plan);
        state.networks().forEach(networks::plan);
        state.users().forEach(user -> users.plan(stores, networks, user, now, plan));
        state.clients().forEach(client -> clients.plan(stores, networks, client, now, plan));
        networks.planAbsent();
        return plan;
    }

    private Report write(Plan plan, String actor, Instant now) {
        var hashes = new HashMap<>(plan.adopted());
        plan.passwords().forEach((id, password) -> hashes.put(id, hasher.hash(id, password)));
        try {
            var secrets = unitOfWork.run(stores -> write(stores, plan, hashes, actor, now));
            liveness.forgetAll();
            return plan.report(secrets);
        } catch (Plan.Overtaken meanwhile) {
            plan.problems().add(meanwhile.getMessage());
            return plan.report(List.of());
        }
    }

    private List<NewSecret> write(
            Stores stores, Plan plan, Map<UserId, PasswordHash> hashes, String actor, Instant now) {
        var secrets = new ArrayList<NewSecret>();
        for (var item : plan.items()) {
            var change = item.change();
            item.line()
                    .ifPresent(line -> line.to(stores, hashes, secrets)
                            .ifPresentOrElse(
                                    whom -> audit.write(stores, actor, whom, change.what(), told(change), now),
                                    () -> audit.write(stores, actor, change.what(), told(change), now)));
        }
        return secrets;
    }

    private static String told(Change change) {
        return change.kind() + (change.detail().isEmpty() ? "" : ": " + change.detail());
    }
}
