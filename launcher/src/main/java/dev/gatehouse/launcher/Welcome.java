package dev.gatehouse.launcher;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What the server says to whoever started it, on standard output. */
final class Welcome {
    private Welcome() {}

    /** Where we listen and what to try next, in three lines. */
    static String lines(GatehouseConfiguration configuration, Server server) {
        return """
                Gatehouse listens on %s; everything is kept in %s.
                Look:    %s in a browser, or curl -s %s/.well-known/oauth-authorization-server
                Declare: write users and API clients into state.yml, then ./gatehouse apply config.yml state.yml""".formatted(
                        connectors(server)
                                .map(connector -> described(configuration, connector))
                                .collect(Collectors.joining(" and ")),
                        configuration.database().describe(),
                        page(configuration, server),
                        connectors(server).map(Welcome::address).findFirst().orElse(configuration.issuer()));
    }

    /** Where people begin: at the console, or at their own accounts where there is none. */
    private static String page(GatehouseConfiguration configuration, Server server) {
        var administration = configuration.administration();
        boolean hasConsole =
                administration.enabled() && administration.console().enabled();
        var port = administration.ownPort();
        return connectors(server)
                        .filter(connector ->
                                !hasConsole || port.isEmpty() || port.getAsInt() == connector.getLocalPort())
                        .map(Welcome::address)
                        .findFirst()
                        .orElse(configuration.issuer())
                + (hasConsole ? "/console" : "/account");
    }

    private static Stream<ServerConnector> connectors(Server server) {
        return Arrays.stream(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast);
    }

    private static String described(GatehouseConfiguration configuration, ServerConnector connector) {
        boolean isOfOperators = "admin".equals(connector.getName());
        var ownPort = configuration.administration().ownPort();
        boolean isOfAdministration = ownPort.isPresent() && ownPort.getAsInt() == connector.getLocalPort();
        return address(connector)
                + (isOfOperators ? " (health and metrics)" : isOfAdministration ? " (administration)" : "");
    }

    private static String address(ServerConnector connector) {
        var scheme = connector.getDefaultProtocol().startsWith("SSL") ? "https" : "http";
        var host = connector.getHost() == null ? "localhost" : connector.getHost();
        return scheme + "://" + host + ":" + connector.getLocalPort();
    }
}
