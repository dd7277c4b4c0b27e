package dev.gatehouse.http.account;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From where a user may come, as JSON; what administrators noted beside it is theirs. */
record PolicyBody(String mode, String enforcement, List<Entry> entries, List<String> networks) {
    /** One network. */
    record Entry(String cidr, Optional<String> expiresAt) {}

    static PolicyBody of(IpPolicy policy) {
        return new PolicyBody(
                policy.mode().word(),
                policy.enforcement().word(),
                policy.entries().stream()
                        .map(entry -> new Entry(
                                entry.block().text(), entry.expiresAt().map(Instant::toString)))
                        .toList(),
                policy.networkNames().stream().map(NetworkName::value).toList());
    }
}
