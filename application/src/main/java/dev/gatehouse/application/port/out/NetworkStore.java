package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** Remembers the networks that policies share; a policy never names one that is not there. */
public interface NetworkStore {
    /** The network of that name. */
    Optional<Network> find(NetworkName name);

    /** Networks by name, those after the given one, at most that many; an empty text is before all of them. */
    List<Network> page(String after, int limit);

    /** The network as of now, held against removal for a unit that will name it, until the unit ends. */
    Optional<Network> holdForUse(NetworkName name);

    /** The network as of now, held for a unit that will write or remove it, until the unit ends. */
    Optional<Network> lockForChange(NetworkName name);

    /** Adds a network; false if the name is taken. */
    boolean insert(Network network);

    /** Writes every entry of the network anew; false if there is none of that name. */
    boolean update(Network network);

    /** Removes the network; false if there is none, or a policy names it. */
    boolean delete(NetworkName name);

    /** Whose policies name the network, users first, at most that many. */
    List<Subject> users(NetworkName name, int limit);

    /** Those of them who hold a role or a permission, however many there are: they are few where users are many. */
    List<Subject> holders(NetworkName name);
}
