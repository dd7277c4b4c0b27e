package dev.gatehouse.testkit;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Entrance.ForcedReset;
import dev.gatehouse.domain.login.Entrance.Kind;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import java.time.Duration;
import java.util.Optional;

/** The five entrances with their modes and default lifetimes, and without a limit on requests. */
public final class TestEntrances {
    private TestEntrances() {}

    /** A long-lived token of a client for an access token of an hour. */
    public static Entrance exchange() {
        var hour = Duration.ofHours(1);
        return entrance(
                "exchange",
                Kind.OF_CLIENTS,
                RefreshMode.FIXED,
                hour,
                Duration.ofDays(365),
                Duration.ofDays(365),
                ForcedReset.REFUSE);
    }

    /** A user, rotating for 30 days idle and 90 in all. */
    public static Entrance envelope() {
        return entrance(
                "envelope",
                Kind.OF_USERS,
                RefreshMode.ROTATE,
                Duration.ofHours(1),
                Duration.ofDays(30),
                Duration.ofDays(90),
                ForcedReset.REFUSE);
    }

    /** A user, extending for 4 hours idle and 30 days in all; lets a forced reset in. */
    public static Entrance resultcode() {
        return entrance(
                "resultcode",
                Kind.OF_USERS,
                RefreshMode.EXTEND,
                Duration.ofMinutes(30),
                Duration.ofHours(4),
                Duration.ofDays(30),
                ForcedReset.RESTRICT);
    }

    /** A user, with one opaque token of a day. */
    public static Entrance profile() {
        var day = Duration.ofDays(1);
        var tokens = new TokenProfile(AccessFormat.OPAQUE, RefreshMode.NONE, day, day, day, TestSettings.ISSUER);
        return new Entrance(
                new DialectName("profile"), Kind.OF_ADDRESSES, tokens, true, ForcedReset.REFUSE, Optional.empty());
    }

    /** A client, rotating for 7 days idle and 90 in all. */
    public static Entrance apikey() {
        return entrance(
                "apikey",
                Kind.OF_CLIENTS,
                RefreshMode.ROTATE,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofDays(90),
                ForcedReset.REFUSE);
    }

    /** A user in a browser, for 7 days idle and 30 in all. */
    public static Entrance browser() {
        var tokens = new TokenProfile(
                AccessFormat.COOKIE,
                RefreshMode.NONE,
                Duration.ofDays(30),
                Duration.ofDays(7),
                Duration.ofDays(30),
                TestSettings.ISSUER);
        return new Entrance(DialectName.SSO, Kind.OF_USERS, tokens, true, ForcedReset.REFUSE, Optional.empty())
                .withSecondFactor(new FactorPolicy.Ask());
    }

    /** An administrator at the console, for 30 minutes idle and 12 hours in all. */
    public static Entrance console() {
        var tokens = new TokenProfile(
                AccessFormat.COOKIE,
                RefreshMode.NONE,
                Duration.ofHours(12),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                TestSettings.ISSUER);
        return new Entrance(DialectName.CONSOLE, Kind.OF_USERS, tokens, true, ForcedReset.REFUSE, Optional.empty())
                .withSecondFactor(new FactorPolicy.Ask());
    }

    /** A client of OAuth, rotating for 30 days idle and 90 in all. */
    public static Entrance oauth() {
        return entrance(
                "oauth",
                Kind.OF_USERS,
                RefreshMode.ROTATE,
                Duration.ofMinutes(10),
                Duration.ofDays(30),
                Duration.ofDays(90),
                ForcedReset.REFUSE);
    }

    private static Entrance entrance(
            String dialect,
            Kind kind,
            RefreshMode mode,
            Duration access,
            Duration idle,
            Duration absolute,
            ForcedReset reset) {
        var tokens = new TokenProfile(AccessFormat.JWT, mode, access, idle, absolute, TestSettings.ISSUER);
        return new Entrance(new DialectName(dialect), kind, tokens, true, reset, Optional.empty());
    }
}
