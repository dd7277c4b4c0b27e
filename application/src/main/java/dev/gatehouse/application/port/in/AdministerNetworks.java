package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** Makes, shows, changes and removes the networks that IP policies share. */
public interface AdministerNetworks {
    /** Networks by name, from a place on. */
    Page<Held> list(Optional<Page.Cursor> from, int size);

    /** The network of that name. */
    Optional<Held> find(NetworkName name);

    /** Makes a network. */
    Outcome create(Administrator by, Network network);

    /** Puts other entries in place of those of the network; every policy that names it follows. */
    Outcome change(Administrator by, Change change);

    /** Removes a network that no policy names; the version is the one that the caller has seen, or empty for any. */
    Outcome remove(Administrator by, NetworkName name, Optional<String> expected);

    /** A network, and the version that a change of it names. */
    record Held(Network network, String version) {}

    /**
     * What shall be.
     *
     * @param expected the version that the caller has seen; empty takes the place of whatever stands
     * @param force whether to go on even if the caller could not come back
     */
    record Change(Network network, Optional<String> expected, boolean force) {}

    /** What came of it; nothing was changed unless it is done or removed. */
    sealed interface Outcome {
        /** The network stands. */
        record Done(Held held) implements Outcome {}

        /** There is none of that name any more. */
        record Removed() implements Outcome {}

        /** There is one of that name already. */
        record Taken() implements Outcome {}

        /** There is none of that name. */
        record NoSuchNetwork() implements Outcome {}

        /** It is not the version any more that the caller has seen. */
        record ChangedSince() implements Outcome {}

        /** The policies of these, and perhaps of others, name it. */
        record InUse(List<Subject> by) implements Outcome {}

        /** The policy of somebody who may do more than the caller names it. */
        record BeyondOwn() implements Outcome {}

        /** The caller's own policy names it and would refuse the caller's address, and the caller did not insist. */
        record WouldLockOut(String why) implements Outcome {}
    }
}
