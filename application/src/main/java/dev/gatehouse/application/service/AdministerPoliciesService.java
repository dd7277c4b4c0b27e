package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft.Filled;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Changes a policy in the unit that compares its version, and lets this node forget whom it let in. */
final class AdministerPoliciesService implements AdministerPolicies {
    private final UnitOfWork unitOfWork;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final LetterNotes notes;
    private final InstantSource clock;

    AdministerPoliciesService(
            UnitOfWork unitOfWork, Liveness liveness, AdminAudit audit, LetterNotes notes, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.liveness = liveness;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Optional<Held> find(Subject whose) {
        return unitOfWork.read(stores -> SubjectFinder.find(stores, whose).map(AdministerPoliciesService::held));
    }

    @Override
    public Outcome set(Administrator by, Change change) {
        var now = clock.instant();
        var outcome = unitOfWork.run(stores -> SubjectPolicies.lockForChange(stores, change.whose())
                .map(who -> set(stores, by, change, who, now))
                .orElseGet(Outcome.NoSuchSubject::new));
        liveness.forgetAll();
        return outcome;
    }

    private Outcome set(Stores stores, Administrator by, Change change, Principal who, Instant now) {
        if (!by.isNoLessThan(SubjectFinder.permissions(who))) {
            return new Outcome.BeyondOwn();
        }
        if (change.expected().filter(seen -> !seen.equals(held(who).version())).isPresent()) {
            return new Outcome.ChangedSince();
        }
        return switch (change.draft().fill(stores.networks()::holdForUse)) {
            case Filled.Missing(var names) -> new Outcome.UnknownNetworks(names);
            case Filled.Complete(var policy) -> write(stores, by, change, who, policy, now);
        };
    }

    private Outcome write(Stores stores, Administrator by, Change change, Principal who, IpPolicy policy, Instant now) {
        boolean isOwn = SubjectPolicies.ownOf(by).equals(Optional.of(change.whose()));
        var lockout = isOwn ? SubjectPolicies.lockout(by, policy, now) : Optional.<String>empty();
        if (lockout.isPresent() && !change.force()) {
            return new Outcome.WouldLockOut(lockout.get());
        }
        SubjectPolicies.write(stores, who, policy);
        audit.write(stores, by, change.whose(), "IP policy", PolicyText.of(policy), now);
        if (who instanceof Principal.Person(var user)) {
            notes.tellOfOthers(stores, user, user.withIpPolicy(policy), now);
        }
        return new Outcome.Done(held(policy));
    }

    private static Held held(Principal who) {
        return held(SubjectFinder.policy(who));
    }

    /** The version is that of what its holder wrote: a network that changes by itself is no change of the policy. */
    private static Held held(IpPolicy policy) {
        return new Held(
                policy, Fingerprint.of(policy.mode(), policy.enforcement(), policy.entries(), policy.networkNames()));
    }
}
