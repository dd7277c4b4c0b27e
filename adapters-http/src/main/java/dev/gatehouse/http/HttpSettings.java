package dev.gatehouse.http;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.domain.network.WebOrigin;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.admin.MovingFiles;
import dev.gatehouse.http.dialect.Retirement;
import dev.gatehouse.http.disclosure.Disclosure;
import dev.gatehouse.http.oauth.page.Branding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an installation may choose about the way it is spoken to; an empty optional switches a dialect off, or the administration.
 *
 * @param isGranting whether tokens of OAuth are given
 * @param branding whose pages they are
 * @param origins whose pages may read what OAuth answers to programs
 * @param retirements of dialects that shall end
 * @param disclosure whom to tell of a hole, if that is said
 * @param issuer the {@code iss} of every token, and where the metadata says that we are
 */
public record HttpSettings(
        String issuer,
        TrustedProxies proxies,
        RequestBounds bounds,
        Optional<Entrance> exchange,
        Optional<EnvelopeSettings> envelope,
        Optional<ResultcodeSettings> resultcode,
        Optional<Entrance> profile,
        Optional<Entrance> apikey,
        Optional<Administration> administration,
        boolean isGranting,
        Branding branding,
        Set<WebOrigin> origins,
        Map<DialectName, Retirement> retirements,
        Optional<Disclosure> disclosure) {
    /** Takes its own copy. */
    public HttpSettings {
        retirements = Map.copyOf(retirements);
    }

    /**
     * What a request may be like.
     *
     * @param bodyLimit the most bytes that its body may have
     * @param bodyTime how long its whole body may take; as long, at most, the rest of one that is refused is heard out
     * @param headTime how long its whole head may take
     */
    public record RequestBounds(int bodyLimit, Duration bodyTime, Duration headTime) {
        /** Refuses a limit under which no login fits. */
        public RequestBounds {
            if (bodyLimit < 1024) {
                throw new IllegalArgumentException("the body limit is at least 1024 bytes");
            }
        }
    }

    /**
     * The administration.
     *
     * @param port a port at which it is served alone, and nowhere else; empty: beside everything else
     * @param networks from where it may be called at all; none: from everywhere
     * @param hasConsole whether it has pages too
     * @param files how these read what another system wrote
     */
    public record Administration(OptionalInt port, List<CidrBlock> networks, boolean hasConsole, MovingFiles files) {}

    /**
     * The envelope dialect.
     *
     * @param versions the dates that {@code x-api-version} may name; at least one
     */
    public record EnvelopeSettings(Entrance entrance, Set<LocalDate> versions) {}

    /**
     * The resultcode dialect.
     *
     * @param secureCookies whether cookies are for https only; false only for plain http on loopback
     */
    public record ResultcodeSettings(Entrance entrance, boolean secureCookies) {}
}
