package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.login.Entrance.Kind;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One block for each dialect of the house. */
public record DialectsConfiguration(
        DialectConfiguration exchange,
        DialectConfiguration envelope,
        DialectConfiguration resultcode,
        DialectConfiguration profile,
        DialectConfiguration apikey) {
    private static final Set<String> OF_CLIENTS = Set.of("exchange", "apikey");

    /** Refuses tokens that a dialect cannot hand out, and a setting for which it has no use. */
    public DialectsConfiguration {
        Check.that(exchange.mode() == RefreshMode.FIXED, "exchange.mode is fixed");
        Check.that(profile.mode() == RefreshMode.NONE, "profile.mode is none");
        Check.that(profile.format() != AccessFormat.COOKIE, "profile.format is opaque or jwt");
        refreshes("envelope", envelope);
        refreshes("resultcode", resultcode);
        refreshes("apikey", apikey);
        Check.that(
                Stream.of(exchange, envelope, resultcode, apikey).allMatch(block -> block.format() == AccessFormat.JWT),
                "opaque belongs to profile alone");
        Check.that(
                Stream.of(exchange, profile)
                        .allMatch(block ->
                                block.idle().isEmpty() && block.absolute().isEmpty()),
                "idle and absolute belong to envelope, resultcode and apikey alone");
        Check.that(
                Stream.of(exchange, envelope, profile, apikey)
                        .allMatch(block -> block.secureCookies().isEmpty()),
                "secureCookies belongs to resultcode alone");
        Check.that(
                Stream.of(exchange, resultcode, profile, apikey)
                        .allMatch(block -> block.versions().isEmpty()),
                "versions belongs to envelope alone");
        Check.that(
                Stream.of(exchange, apikey)
                        .allMatch(block -> block.secondFactor().isEmpty()),
                "secondFactor belongs to envelope, resultcode and profile alone");
    }

    private static void refreshes(String name, DialectConfiguration block) {
        Check.that(block.refreshes(), name + ".mode is rotate or extend");
    }

    /** The block of that name, if the dialect is spoken. */
    Optional<DialectConfiguration> spoken(String name) {
        return Optional.ofNullable(byName().get(name)).filter(DialectConfiguration::enabled);
    }

    /** Whose logins the dialect of that name takes. */
    static Kind kind(String name) {
        if (OF_CLIENTS.contains(name)) {
            return Kind.OF_CLIENTS;
        }
        return name.equals("profile") ? Kind.OF_ADDRESSES : Kind.OF_USERS;
    }

    /** Every block. */
    Stream<DialectConfiguration> all() {
        return byName().values().stream();
    }

    /** The names of those that are spoken. */
    public List<DialectName> spoken() {
        return byName().entrySet().stream()
                .filter(named -> named.getValue().enabled())
                .map(named -> new DialectName(named.getKey()))
                .toList();
    }

    /** Every block by the name of its dialect. */
    public Map<String, DialectConfiguration> byName() {
        return Map.of(
                "exchange", exchange,
                "envelope", envelope,
                "resultcode", resultcode,
                "profile", profile,
                "apikey", apikey);
    }
}
