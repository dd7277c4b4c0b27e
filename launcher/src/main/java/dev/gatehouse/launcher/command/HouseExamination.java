package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be seen of an opened house. */
record HouseExamination(House house, GatehouseConfiguration configuration) {
    private static final Duration WIDEST_OFFSET = Duration.ofSeconds(30);
    private static final Duration NOTABLE_OFFSET = Duration.ofSeconds(2);
    private static final int ENTRIES = 500;
    private static final int ENOUGH_ENTRIES = 50;
    private static final double NEARLY_ALL = 0.95;

    List<Finding> findings() {
        return List.of(
                Finding.good("database", configuration.database().describe() + ": reachable, schema up to date"),
                clock(),
                signingKeys(),
                Finding.good("crypto provider", house.cryptoProvider()),
                sources(),
                new AuditForecast(house, configuration).finding(),
                HashSpeed.measure(house.ports().passwordHasher(), configuration.passwords()));
    }

    private Finding clock() {
        var offset = house.gauges().clockOffset();
        var seen = "the database's is " + offset.toMillis() + " ms ahead of this machine's";
        if (offset.abs().compareTo(WIDEST_OFFSET) > 0) {
            return Finding.bad("clock", seen);
        }
        return offset.abs().compareTo(NOTABLE_OFFSET) > 0 ? Finding.mind("clock", seen) : Finding.good("clock", seen);
    }

    private Finding signingKeys() {
        var keys = house.useCases().manageKeys().list();
        var states = keys.stream().collect(Collectors.groupingBy(SigningKey::state, Collectors.counting()));
        var active = states.getOrDefault(SigningKey.State.ACTIVE, 0L);
        var algorithm = configuration.signingKeys().algorithm();
        boolean isSigning = keys.stream()
                .anyMatch(key -> key.state() == SigningKey.State.ACTIVE
                        && key.algorithm().equals(algorithm));
        return isSigning
                ? Finding.good("signing keys", active + " active, " + (keys.size() - active) + " beside")
                : Finding.bad("signing keys", "none of " + algorithm + " is active");
    }

    private static long total(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** A proxy that nobody named makes every client look like one, and every stranger like a known source. */
    private Finding sources() {
        var counts = house.ports().unitOfWork().read(stores -> stores.audit().latest(ENTRIES)).stream()
                .map(AuditEntry::source)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var all = total(counts.values());
        var busiest = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        boolean isOne = all >= ENOUGH_ENTRIES
                && busiest.filter(source -> source.getValue() > NEARLY_ALL * all)
                        .isPresent();
        return isOne
                ? Finding.mind(
                        "sources",
                        "nearly all requests come from " + busiest.orElseThrow().getKey() + ": is it a proxy?")
                : Finding.good("sources", counts.size() + " in the last " + all + " entries of the audit");
    }
}
