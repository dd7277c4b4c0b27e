package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.http.console.Block.Cell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signing keys as pages show them. */
final class KeyTable {
    private KeyTable() {}

    static Block of(List<SigningKey> keys, Instant now, Visit visit) {
        return Block.Table.whole(
                visit.say(OverviewText.KEYS),
                visit.sayAll(
                        OverviewText.KEY,
                        OverviewText.ALGORITHM,
                        OverviewText.STATE,
                        OverviewText.FOR_DAYS,
                        OverviewText.REVOKE),
                keys.stream().map(key -> row(key, now, visit)).toList(),
                visit.say(OverviewText.NO_KEYS));
    }

    private static OverviewText state(SigningKey key) {
        return switch (key.state()) {
            case PENDING -> OverviewText.PENDING;
            case ACTIVE -> OverviewText.ACTIVE;
            case RETIRING -> OverviewText.RETIRING;
            case GONE -> OverviewText.GONE;
        };
    }

    private static List<Cell> row(SigningKey key, Instant now, Visit visit) {
        return List.of(
                Cell.of(key.keyId()),
                Cell.of(key.algorithm()),
                Cell.of(visit.say(state(key))),
                Cell.of(Long.toString(Duration.between(key.since(), now).toDays())),
                visit.may(Permission.KEYS_WRITE)
                        ? Cell.of(visit.say(OverviewText.REVOKE), KeysResource.revocation(key.keyId()))
                        : Cell.of(""));
    }
}
