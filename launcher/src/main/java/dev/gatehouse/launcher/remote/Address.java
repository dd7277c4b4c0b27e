package dev.gatehouse.launcher.remote;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.launcher.configuration.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a server is: an address to which a secret may be shown. */
record Address(URI base) {
    private static final int LAST_PORT = 65_535;
    private static final List<CidrBlock> THIS_MACHINE = Stream.of("127.0.0.0/8", "::1/128")
            .flatMap(text -> CidrBlock.parse(text).stream())
            .toList();

    /**
     * The address that the text is; a secret goes over plain http to this machine alone, unless it may go anywhere.
     *
     * @throws Refused if it is none
     */
    static Address parse(String text, boolean plainHttp) {
        var base = uri(text)
                .orElseThrow(() ->
                        new Refused("--server takes an address such as https://id.example.org, and no more in it"));
        if (base.getScheme().equalsIgnoreCase("http") && !plainHttp && !isThisMachine(base.getHost())) {
            throw new Refused("over plain http the secret could be read on its way to " + base.getHost()
                    + ": say https, or --plain-http if that network is yours");
        }
        return new Address(base);
    }

    /** That of a path of the administration. */
    URI at(String path) {
        var whole = base.toString();
        return URI.create((whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + "/admin/v1" + path);
    }

    @Override
    public String toString() {
        return base.toString();
    }

    /** No name or password in it: that would be a secret as an argument. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                    .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                    .filter(uri -> uri.getPort() != 0 && uri.getPort() <= LAST_PORT)
                    .filter(uri -> List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || IpAddress.parse(host.replace("[", "").replace("]", ""))
                        .filter(address -> THIS_MACHINE.stream().anyMatch(block -> block.contains(address)))
                        .isPresent();
    }
}
