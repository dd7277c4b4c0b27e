package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Administration over HTTP.
 *
 * @param enabled whether there is any
 * @param port a port at which it is served alone, and nowhere else
 * @param bindHost where that port is opened
 * @param networks from where it may be called at all; none: from everywhere
 * @param console the same as pages
 * @param secondFactor {@code optional}, {@code required}, or the roles whose holders must have shown a code
 */
public record AdministrationConfiguration(
        boolean enabled,
        Optional<Integer> port,
        String bindHost,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> networks,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> secondFactor,

        Console console) {
    private static final int LARGEST_PORT = 65_535;

    /** Refuses what is no port, and what is no network. */
    public AdministrationConfiguration {
        Check.that(port.stream().allMatch(number -> number >= 1 && number <= LARGEST_PORT), "port is 1 to 65535");
        networks = Parted.words(networks);
        NetworkList.blocks(networks, "networks");
        secondFactor = Parted.words(secondFactor);
        FactorNeedSetting.need(secondFactor);
    }

    /**
     * Pages for administrators.
     *
     * @param enabled whether there are any; without administration over HTTP there are none
     * @param idle how long a session may go unused
     * @param absolute how long a session may go on at all
     */
    public record Console(boolean enabled, Duration idle, Duration absolute) {
        /** Refuses lives that contradict each other. */
        public Console {
            Check.wholeSeconds(idle, "administration.console.idle");
            Check.wholeSeconds(absolute, "administration.console.absolute");
            Check.that(absolute.compareTo(idle) >= 0, "administration.console.absolute is at least as long as idle");
        }

        /** The way in, in the words of the use cases. */
        Entrance entrance(String issuer) {
            return new Entrance(
                            DialectName.CONSOLE,
                            Entrance.Kind.OF_USERS,
                            new TokenProfile(
                                    AccessFormat.COOKIE,
                                    RefreshMode.NONE,
                                    absolute.toJavaDuration(),
                                    idle.toJavaDuration(),
                                    absolute.toJavaDuration(),
                                    issuer),
                            true,
                            Entrance.ForcedReset.REFUSE,
                            Optional.empty())
                    .withSecondFactor(new FactorPolicy.Ask());
        }
    }

    /** The port of its own, if it is spoken and has one. */
    public OptionalInt ownPort() {
        return enabled && port.isPresent() ? OptionalInt.of(port.get()) : OptionalInt.empty();
    }

    /** What the use cases are told of it. */
    Settings.Console settings(String issuer) {
        return new Settings.Console(
                enabled && console.enabled(), console.entrance(issuer), FactorNeedSetting.need(secondFactor), blocks());
    }

    /** From where it may be called. */
    public List<CidrBlock> blocks() {
        return NetworkList.blocks(networks, "networks");
    }
}
