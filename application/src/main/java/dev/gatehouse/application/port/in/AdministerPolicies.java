package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;
import java.util.SequencedSet;

/** Shows and changes from where users and API clients may come. */
public interface AdministerPolicies {
    /** The policy of a subject; empty if there is no such subject. */
    Optional<Held> find(Subject whose);

    /** Puts a draft in place of the policy; it counts at the next login, refresh or introspection. */
    Outcome set(Administrator by, Change change);

    /** A policy, and the version that a change of it names. */
    record Held(IpPolicy policy, String version) {}

    /**
     * What shall be.
     *
     * @param expected the version that the caller has seen; empty takes the place of whatever stands
     * @param force whether to go on even if the caller could not come back
     */
    record Change(Subject whose, PolicyDraft draft, Optional<String> expected, boolean force) {}

    /** What came of it; nothing was changed unless it is done. */
    sealed interface Outcome {
        /** The policy stands. */
        record Done(Held held) implements Outcome {}

        /** There is no such user or API client. */
        record NoSuchSubject() implements Outcome {}

        /** The draft names networks that there are not. */
        record UnknownNetworks(SequencedSet<NetworkName> names) implements Outcome {}

        /** It is not the version any more that the caller has seen. */
        record ChangedSince() implements Outcome {}

        /** The subject may do more than the caller. */
        record BeyondOwn() implements Outcome {}

        /** The caller's own address would be refused from then on, and the caller did not insist. */
        record WouldLockOut(String why) implements Outcome {}
    }
}
