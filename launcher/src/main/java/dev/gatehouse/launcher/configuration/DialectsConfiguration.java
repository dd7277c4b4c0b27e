package dev.gatehouse.launcher.configuration;

import java.util.stream.Stream;

/** One block for each dialect of the house. */
public record DialectsConfiguration(
        DialectConfiguration exchange,
        DialectConfiguration envelope,
        DialectConfiguration resultcode,
        DialectConfiguration profile,
        DialectConfiguration apikey) {
    /** Refuses a setting in the block of a dialect that has no use for it. */
    public DialectsConfiguration {
        Check.that(
                Stream.of(exchange, envelope, profile, apikey)
                        .allMatch(block -> block.secureCookies().isEmpty()),
                "secureCookies belongs to resultcode alone");
        Check.that(
                Stream.of(exchange, resultcode, profile, apikey)
                        .allMatch(block -> block.versions().isEmpty()),
                "versions belongs to envelope alone");
    }

    /** Every block. */
    Stream<DialectConfiguration> all() {
        return Stream.of(exchange, envelope, resultcode, profile, apikey);
    }
}
