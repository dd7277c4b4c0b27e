package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.http.dialect.Retirement;
import io.dropwizard.util.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The block of one dialect.
 *
 * @param enabled whether the dialect is spoken; its paths are 404 otherwise
 * @param format {@code jwt} or {@code opaque}
 * @param mode {@code rotate}, {@code fixed}, {@code extend} or {@code none}
 * @param access life of an access token
 * @param idle life of a refresh token that is not used; where there is a refresh alone
 * @param absolute life of a session, whatever is refreshed; where there is a refresh alone
 * @param audience for whom access tokens are meant; empty means the issuer
 * @param verifiedEmail whether a user needs a verified e-mail address; empty means yes
 * @param forcedReset {@code refuse} or {@code restrict}: what a user who must change the password meets; empty means refuse
 * @param rateLimit how many requests one source may make; empty means no limit
 * @param secureCookies whether cookies are for https only; resultcode alone sets any
 * @param secondFactor {@code refuse}, {@code append} or {@code exempt}: what a user who has a second factor meets; empty means refuse
 * @param exemptFrom the networks that go without one, if that is {@code exempt}
 * @param versions the dates that a client may ask for; envelope alone has any
 * @param deprecated the day from which on nobody should take the dialect up; empty means that of sunset, if there is one
 * @param sunset the day on which the dialect may be gone
 */
public record DialectConfiguration(
        boolean enabled,
        AccessFormat format,
        RefreshMode mode,
        Duration access,
        Optional<Duration> idle,
        Optional<Duration> absolute,
        Optional<String> audience,
        Optional<Boolean> verifiedEmail,
        Optional<Entrance.ForcedReset> forcedReset,
        Optional<RateLimit> rateLimit,
        Optional<Boolean> secureCookies,
        Optional<SortedSet<LocalDate>> versions,
        Optional<SecondFactorSetting> secondFactor,
        Optional<List<String>> exemptFrom,
        Optional<LocalDate> deprecated,
        Optional<LocalDate> sunset) {
    /** Refuses lives that contradict each other, and nobody or everybody without a second factor. */
    public DialectConfiguration {
        Check.wholeSeconds(access, "access");
        idle.ifPresent(life -> Check.wholeSeconds(life, "idle"));
        absolute.ifPresent(life -> Check.wholeSeconds(life, "absolute"));
        Check.that(idle.orElse(access).compareTo(access) >= 0, "idle is at least as long as access");
        Check.that(
                absolute.map(life -> life.compareTo(idle.orElse(access)) >= 0).orElse(true),
                "absolute is at least as long as idle");
        Check.that(!audience.equals(Optional.of("")), "audience is not empty");
        exemptFrom = exemptFrom.map(Parted::words);
        exemptFrom.ifPresent(networks -> NetworkList.blocks(networks, "exemptFrom"));
        Check.that(
                secondFactor.equals(Optional.of(SecondFactorSetting.EXEMPT))
                        == exemptFrom.filter(networks -> !networks.isEmpty()).isPresent(),
                "secondFactor: exempt goes with networks in exemptFrom, and those with it");
        Check.that(
                sunset.flatMap(end -> deprecated.map(begin -> !end.isBefore(begin)))
                        .orElse(true),
                "sunset is not before deprecated");
        Check.that(versions.map(dates -> !dates.isEmpty()).orElse(true), "versions holds at least one date");
    }

    /** Whether there is a refresh, and with it a life that refreshing prolongs. */
    boolean refreshes() {
        return mode == RefreshMode.ROTATE || mode == RefreshMode.EXTEND;
    }

    /** When the dialect shall end, if that is said. */
    public Optional<Retirement> retirement() {
        return deprecated.or(() -> sunset).map(begin -> new Retirement(begin, sunset));
    }

    /** The way in of that name, in the words of the domain. */
    Entrance entrance(String name, Entrance.Kind kind, String issuer) {
        var profile = new TokenProfile(
                format,
                mode,
                access.toJavaDuration(),
                idle.orElse(access).toJavaDuration(),
                absolute.orElse(access).toJavaDuration(),
                audience.orElse(issuer));
        return new Entrance(
                        new DialectName(name),
                        kind,
                        profile,
                        verifiedEmail.orElse(true),
                        forcedReset.orElse(Entrance.ForcedReset.REFUSE),
                        rateLimit)
                .withSecondFactor(
                        secondFactor.orElse(SecondFactorSetting.REFUSE).policy(exemptFrom.orElse(List.of())));
    }
}
