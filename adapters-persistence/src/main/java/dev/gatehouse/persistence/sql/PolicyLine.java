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
import org.jdbi.v3.core.Handle;

/**
 * One line of an IP policy as it is read: an entry of its own, or one of the network that it names. A network without
 * entries has one line without, and so has a large one, with its digest.
 */
record PolicyLine(Optional<NetworkName> network, Optional<IpPolicy.Entry> entry, Optional<String> digest) {
    /** What is read of a line, beside its owner. */
    static final String COLUMNS = """
            entry.network, large.digest, COALESCE(entry.block, shared.block) AS block,
                COALESCE(entry.note, shared.note) AS note, COALESCE(entry.expires_at, shared.expires_at) AS expires_at
            """;

    /** How an owner's lines, which are called {@code entry}, are joined with the networks that they name. */
    static final String SHARED = """
            LEFT JOIN network AS large ON large.name = entry.network AND large.digest IS NOT NULL
            LEFT JOIN network_block AS shared ON shared.network = entry.network AND large.name IS NULL
            """;

    /** The order in which they were written. */
    static final String ORDER = "entry.position, shared.position";

    private static final NetworkRow ENTRY = new NetworkRow();

    static PolicyLine read(ResultSet row) throws SQLException {
        boolean hasEntry = row.getString("block") != null;
        return new PolicyLine(
                Optional.ofNullable(row.getString("network")).map(NetworkName::new),
                hasEntry ? Optional.of(ENTRY.read(row)) : Optional.empty(),
                Optional.ofNullable(row.getString("digest")));
    }

    /** Whether the owner has no line at all: a join gives one row all the same. */
    boolean isNothing() {
        return network.isEmpty() && entry.isEmpty();
    }

    /** The policy on an owner's row, with its lines and what the large networks hold. */
    static IpPolicy fill(Handle on, IpPolicy bare, List<PolicyLine> lines) {
        var entries = new ArrayList<IpPolicy.Entry>();
        var shared = new LinkedHashMap<NetworkName, List<PolicyLine>>();
        for (var line : lines) {
            line.network()
                    .ifPresentOrElse(
                            name -> shared.computeIfAbsent(name, fresh -> new ArrayList<>())
                                    .add(line),
                            () -> line.entry().ifPresent(entries::add));
        }
        var networks = shared.entrySet().stream()
                .map(one -> network(on, one.getKey(), one.getValue()))
                .toList();
        return new IpPolicy(bare.mode(), bare.enforcement(), entries, networks);
    }

    private static Network network(Handle on, NetworkName name, List<PolicyLine> lines) {
        return lines.getFirst()
                .digest()
                .map(digest -> LargeNetworks.find(on, name, digest))
                .orElseGet(() -> new Network(
                        name,
                        lines.stream().flatMap(line -> line.entry().stream()).toList()));
    }
}
