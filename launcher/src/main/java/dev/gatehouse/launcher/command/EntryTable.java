package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import java.time.Instant;
import java.util.List;
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
        var own = policy.entries().stream().map(entry -> row(entry, "-"));
        return new Table(
                HEADINGS,
                Stream.concat(own, policy.networks().stream().flatMap(EntryTable::rows))
                        .toList());
    }

    private static Stream<List<String>> rows(Network network) {
        return network.entries().stream().map(entry -> row(entry, network.name().value()));
    }

    private static List<String> row(IpPolicy.Entry entry, String network) {
        return List.of(
                entry.block().text(),
                network,
                entry.note().isEmpty() ? "-" : entry.note(),
                entry.expiresAt().map(Instant::toString).orElse("never"));
    }
}
