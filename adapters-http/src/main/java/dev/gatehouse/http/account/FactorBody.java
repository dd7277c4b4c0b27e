package dev.gatehouse.http.account;

import dev.gatehouse.domain.factor.FactorStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a user shows besides a password; times are seconds of RFC 3339.
 *
 * @param id of a passkey, by which it is removed
 * @param name of a passkey
 * @param used when a passkey was last used
 */
record FactorBody(String type, Optional<String> id, Optional<String> name, String since, Optional<String> used) {
    /** All of a user's. */
    static List<FactorBody> all(FactorStanding standing) {
        var app = standing.since().stream()
                .map(since ->
                        new FactorBody("totp", Optional.empty(), Optional.empty(), text(since), Optional.empty()));
        var keys = standing.passkeys().stream()
                .map(key -> new FactorBody(
                        "passkey",
                        Optional.of(key.id()),
                        Optional.of(key.name()),
                        text(key.createdAt()),
                        key.usedAt().map(FactorBody::text)));
        return Stream.concat(app, keys).toList();
    }

    private static String text(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
