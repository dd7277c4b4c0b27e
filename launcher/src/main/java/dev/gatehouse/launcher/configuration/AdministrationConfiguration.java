package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.gatehouse.domain.network.CidrBlock;
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
 */
public record AdministrationConfiguration(
        boolean enabled,
        Optional<Integer> port,
        String bindHost,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> networks) {
    private static final int LARGEST_PORT = 65_535;

    /** Refuses what is no port, and what is no network. */
    public AdministrationConfiguration {
        Check.that(port.stream().allMatch(number -> number >= 1 && number <= LARGEST_PORT), "port is 1 to 65535");
        networks = NetworkList.parted(networks);
        NetworkList.blocks(networks);
    }

    /** The port of its own, if it is spoken and has one. */
    public OptionalInt ownPort() {
        return enabled && port.isPresent() ? OptionalInt.of(port.get()) : OptionalInt.empty();
    }

    /** From where it may be called. */
    public List<CidrBlock> blocks() {
        return NetworkList.blocks(networks);
    }
}
