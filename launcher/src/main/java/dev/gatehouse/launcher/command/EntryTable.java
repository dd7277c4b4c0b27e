package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries of policies and networks as a table. */
final class EntryTable {
    private static final List<String> HEADINGS = List.of("cidr", "network", "note", "expires");

    private EntryTable() {}

    /** The entries of a network. */
    static Table of(Network network) {
        return new Table(HEADINGS, rows(network).toList());
    }

    /** The policy's own entries, and then those of the networks that it names. */
    static Table of(IpPolicy policy) {
        var own = policy.entries().stream().map(entry -> row(entry, Optional.empty()));
        return new Table(
                HEADINGS,
                Stream.concat(own, policy.networks().stream().flatMap(EntryTable::rows))
                        .toList());
    }

    private static Stream<List<Object>> rows(Network network) {
        return network.entries().stream()
                .map(entry -> row(entry, Optional.of(network.name().value())));
    }

    private static List<Object> row(IpPolicy.Entry entry, Optional<String> network) {
        return List.of(
                entry.block().text(),
                network,
                Optional.of(entry.note()).filter(note -> !note.isEmpty()),
                entry.expiresAt());
    }
}
