package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.network.WebOrigin;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * OAuth 2 and OpenID Connect.
 *
 * @param enabled whether clients are given tokens; keys, metadata, userinfo, introspection, revocation and the pages about accounts are there
 *     anyway
 * @param access life of an access token
 * @param idle life of a refresh token that is not used
 * @param absolute life of what was granted, whatever is refreshed
 * @param code life of an authorization code, at most a minute
 * @param pushed life of a request that was pushed
 * @param verifiedEmail whether a user needs a verified e-mail address
 * @param origins whose pages may read what is answered to programs
 * @param browser the session of a browser
 * @param device devices that wait for a user
 * @param publicRequests requests of public clients that one source may have kept
 */
public record OAuthConfiguration(
        boolean enabled,
        Duration access,
        Duration idle,
        Duration absolute,
        Duration code,
        Duration pushed,
        boolean verifiedEmail,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> origins,

        Browser browser,
        Device device,
        RateLimit publicRequests) {
    /** Refuses lives that contradict each other. */
    public OAuthConfiguration {
        Check.wholeSeconds(access, "oauth.access");
        Check.wholeSeconds(idle, "oauth.idle");
        Check.wholeSeconds(absolute, "oauth.absolute");
        Check.wholeSeconds(code, "oauth.code");
        Check.wholeSeconds(pushed, "oauth.pushed");
        Check.that(access.compareTo(Duration.hours(1)) <= 0, "oauth.access is an hour or less");
        Check.that(idle.compareTo(access) >= 0, "oauth.idle is at least as long as oauth.access");
        Check.that(absolute.compareTo(idle) >= 0, "oauth.absolute is at least as long as oauth.idle");
        Check.that(code.compareTo(Duration.seconds(60)) <= 0, "oauth.code is a minute or less");
        Check.that(pushed.compareTo(Duration.minutes(10)) <= 0, "oauth.pushed is ten minutes or less");
        origins = List.copyOf(origins);
        Check.that(
                origins.stream().allMatch(origin -> WebOrigin.parse(origin).isPresent()),
                "origins holds what is no origin such as https://app.example or https://app.example:8443");
    }

    /**
     * The session of a browser.
     *
     * @param idle how long it may go unused
     * @param absolute how long it may go on at all
     */
    public record Browser(Duration idle, Duration absolute) {
        /** Refuses lives that contradict each other. */
        public Browser {
            Check.wholeSeconds(idle, "oauth.browser.idle");
            Check.wholeSeconds(absolute, "oauth.browser.absolute");
            Check.that(absolute.compareTo(idle) >= 0, "oauth.browser.absolute is at least as long as idle");
        }
    }

    /**
     * Devices that wait for a user.
     *
     * @param life how long one may wait
     * @param interval how often it may ask
     */
    public record Device(Duration life, Duration interval) {
        /** Refuses what a device could not be told. */
        public Device {
            Check.wholeSeconds(life, "oauth.device.life");
            Check.wholeSeconds(interval, "oauth.device.interval");
            Check.that(interval.compareTo(life) <= 0, "oauth.device.interval is at most as long as oauth.device.life");
            Check.that(life.compareTo(Duration.minutes(30)) <= 0, "oauth.device.life is 30 minutes or less");
        }
    }

    /** Whose pages may read what is answered to programs. */
    public Set<WebOrigin> webOrigins() {
        return origins.stream().map(WebOrigin::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The same in the words of the use cases. */
    Settings.OAuth settings(String issuer) {
        return new Settings.OAuth(
                entrance(
                                DialectName.SSO,
                                new TokenProfile(
                                        AccessFormat.COOKIE,
                                        RefreshMode.NONE,
                                        browser.absolute().toJavaDuration(),
                                        browser.idle().toJavaDuration(),
                                        browser.absolute().toJavaDuration(),
                                        issuer))
                        .withSecondFactor(new FactorPolicy.Ask()),
                entrance(
                        DialectName.OAUTH,
                        new TokenProfile(
                                AccessFormat.JWT,
                                RefreshMode.ROTATE,
                                access.toJavaDuration(),
                                idle.toJavaDuration(),
                                absolute.toJavaDuration(),
                                issuer)),
                code.toJavaDuration(),
                pushed.toJavaDuration(),
                device.life().toJavaDuration(),
                device.interval().toJavaDuration(),
                publicRequests);
    }

    private Entrance entrance(DialectName name, TokenProfile tokens) {
        return new Entrance(
                name, Entrance.Kind.OF_USERS, tokens, verifiedEmail, Entrance.ForcedReset.REFUSE, Optional.empty());
    }
}
