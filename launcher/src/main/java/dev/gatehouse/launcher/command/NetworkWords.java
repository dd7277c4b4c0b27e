package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Why nothing was done to a network, for people. */
final class NetworkWords {
    private NetworkWords() {}

    static Refused missing(String name) {
        return new Refused("there is no network " + name);
    }

    static Refused missing(SequencedSet<NetworkName> names) {
        return missing(names.stream().map(NetworkName::value).collect(Collectors.joining(", ")));
    }

    /** What the outcome of a change or a removal says. */
    static String why(NetworkName name, Outcome outcome) {
        var network = "the network " + name.value();
        return switch (outcome) {
            case Outcome.Done ignored -> network + " stands";
            case Outcome.Removed() -> network + " is removed";
            case Outcome.Taken() -> "there is a network " + name.value() + " already";
            case Outcome.NoSuchNetwork() -> "there is no network " + name.value();
            case Outcome.ChangedSince() -> network + " was changed meanwhile";
            case Outcome.InUse(var users) -> "the IP policy of " + named(users) + " names " + network;
            case Outcome.BeyondOwn() -> network + " is somebody's who may do more than you";
            case Outcome.WouldLockOut(var why) -> "it would lock you out: " + why;
        };
    }

    private static String named(List<Subject> users) {
        return users.isEmpty() ? "somebody" : users.stream().map(Subject::text).collect(Collectors.joining(", "));
    }
}
