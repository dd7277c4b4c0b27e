package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One line of an IP policy as it is read: an entry of its own, or one of the network that it names; a network without
 * entries has one line without.
 */
record PolicyLine(Optional<NetworkName> network, Optional<IpPolicy.Entry> entry) {
    /** What is read of a line, beside its owner. */
    static final String COLUMNS = """
            entry.network, COALESCE(entry.block, shared.block) AS block, COALESCE(entry.note, shared.note) AS note,
                COALESCE(entry.expires_at, shared.expires_at) AS expires_at
            """;

    /** How an owner's lines, which are called {@code entry}, are joined with the networks that they name. */
    static final String SHARED = "LEFT JOIN network_block AS shared ON shared.network = entry.network\n";

    /** The order in which they were written. */
    static final String ORDER = "entry.position, shared.position";

    private static final NetworkRow ENTRY = new NetworkRow();

    static PolicyLine read(ResultSet row) throws SQLException {
        boolean hasEntry = row.getString("block") != null;
        return new PolicyLine(
                Optional.ofNullable(row.getString("network")).map(NetworkName::new),
                hasEntry ? Optional.of(ENTRY.read(row)) : Optional.empty());
    }

    /** Whether the owner has no line at all: a join gives one row all the same. */
    boolean isNothing() {
        return network.isEmpty() && entry.isEmpty();
    }

    /** The policy on an owner's row, with its lines. */
    static IpPolicy fill(IpPolicy bare, List<PolicyLine> lines) {
        var entries = new ArrayList<IpPolicy.Entry>();
        var shared = new LinkedHashMap<NetworkName, List<IpPolicy.Entry>>();
        for (var line : lines) {
            var into = line.network()
                    .map(name -> shared.computeIfAbsent(name, fresh -> new ArrayList<>()))
                    .orElse(entries);
            line.entry().ifPresent(into::add);
        }
        var networks = shared.entrySet().stream()
                .map(one -> new Network(one.getKey(), one.getValue()))
                .toList();
        return new IpPolicy(bare.mode(), bare.enforcement(), entries, networks);
    }
}
