package dev.gatehouse.http.wire;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.Source;
import java.util.List;

/**
 * From where something may be called at all, whoever calls.
 *
 * @param networks none: from everywhere
 */
public record OpenTo(List<CidrBlock> networks) {
    /** Takes its own copy. */
    public OpenTo {
        networks = List.copyOf(networks);
    }

    /** Whether it may be called from there; what cannot be read is in no network. */
    public boolean holds(Source from) {
        return networks.isEmpty()
                || switch (from) {
                    case Source.Known(var address) -> networks.stream().anyMatch(network -> network.contains(address));
                    case Source.Unreadable() -> false;
                };
    }
}
