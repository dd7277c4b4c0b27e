package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans by looking, hashes outside of any unit, and writes everything in one: all of the state is applied, or nothing. */
final class ApplyStateService implements ApplyState {
    private final UnitOfWork unitOfWork;
    private final PasswordHasher hasher;
    private final StatePlanner planner;
    private final DriftFinder drift;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final Barricade barricade;
    private final KeyKeeper keys;
    private final InstantSource clock;

    ApplyStateService(
            UnitOfWork unitOfWork,
            PasswordHasher hasher,
            StatePlanner planner,
            AdminAudit audit,
            Liveness liveness,
            Barricade barricade,
            KeyKeeper keys,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.hasher = hasher;
        this.planner = planner;
        this.drift = new DriftFinder(unitOfWork, planner);
        this.audit = audit;
        this.liveness = liveness;
        this.barricade = barricade;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Report apply(DesiredState state, boolean dryRun, String actor) {
        var now = clock.instant();
        var plan = unitOfWork.read(stores -> planner.plan(stores, state, actor, now));
        return dryRun || !plan.problems().isEmpty() ? plan.report(List.of()) : write(plan, actor, now);
    }

    @Override
    public Drift drift(DesiredState state, Consumer<Difference> told) {
        return drift.find(state, clock.instant(), told);
    }

    /** Has a change on record. */
    private interface Telling {
        void tell(Stores stores, Optional<Subject> whom, Change change);
    }

    /** Writes a plan without problems. */
    private Report write(Plan plan, String actor, Instant now) {
        return write(
                plan,
                (stores, whom, change) -> whom.ifPresentOrElse(
                        one -> audit.write(stores, actor, one, change.what(), told(change), now),
                        () -> audit.write(stores, actor, change.what(), told(change), now)));
    }

    /** Writes a plan without problems for whoever may make all of it. */
    Report write(Plan plan, Administrator by, Instant now) {
        return write(
                plan,
                (stores, whom, change) -> whom.ifPresentOrElse(
                        one -> audit.write(stores, by, one, change.what(), told(change), now),
                        () -> audit.write(stores, by, change.what(), told(change), now)));
    }

    private Report write(Plan plan, Telling telling) {
        var hashes = new HashMap<>(plan.adopted());
        plan.passwords().forEach((id, password) -> hashes.put(id, hasher.hash(id, password)));
        plan.algorithms().forEach(keys::provide);
        try {
            var secrets = unitOfWork.run(stores -> write(stores, plan, hashes, telling));
            liveness.forgetAll();
            barricade.forget();
            return plan.report(secrets);
        } catch (Plan.Overtaken meanwhile) {
            plan.problems().add(meanwhile.getMessage());
            return plan.report(List.of());
        }
    }

    private static List<NewSecret> write(Stores stores, Plan plan, Map<UserId, PasswordHash> hashes, Telling telling) {
        var secrets = new ArrayList<NewSecret>();
        plan.administrators().hold(stores);
        for (var item : plan.items()) {
            var change = item.change();
            item.line().ifPresent(line -> telling.tell(stores, line.to(stores, hashes, secrets), change));
        }
        return secrets;
    }

    private static String told(Change change) {
        return change.kind() + (change.detail().isEmpty() ? "" : ": " + change.detail());
    }
}
