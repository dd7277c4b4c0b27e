package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.List;
import java.util.stream.Stream;

/** Gives the administration a connector of its own: the one that is written at its port, else a plain one. */
final class OwnConnector {
    private final ObjectMapper mapper;
    private final ObjectNode bounds;

    /**
     * Makes connectors with those bounds.
     *
     * @param bounds what every connector of ours is like
     */
    OwnConnector(ObjectMapper mapper, ObjectNode bounds) {
        this.mapper = mapper;
        this.bounds = bounds;
    }

    /** Opens it where the configuration asks for one; refuses a port that something else needs. */
    void open(GatehouseConfiguration configuration) throws JsonProcessingException {
        var administration = configuration.administration();
        if (administration.ownPort().isEmpty()) {
            return;
        }
        int port = administration.ownPort().getAsInt();
        if (!(configuration.getServerFactory() instanceof DefaultServerFactory server)) {
            throw new IllegalArgumentException("administration.port is for a server of type default");
        }
        var written = server.getApplicationConnectors();
        Check.that(
                !isAt(port, server.getAdminConnectors()),
                "administration.port is one of server.adminConnectors, which tell of health and metrics");
        Check.that(
                written.stream().anyMatch(connector -> !isAt(port, List.of(connector))),
                "administration.port is the only one of server.applicationConnectors: nothing else would be served");
        if (!isAt(port, written)) {
            var own = plain(port, administration.bindHost());
            server.setApplicationConnectors(
                    Stream.concat(written.stream(), Stream.of(own)).toList());
        }
    }

    private ConnectorFactory plain(int port, String bindHost) throws JsonProcessingException {
        var connector = bounds.deepCopy().put("port", port).put("bindHost", bindHost);
        return mapper.treeToValue(connector, ConnectorFactory.class);
    }

    private static boolean isAt(int port, List<ConnectorFactory> connectors) {
        return connectors.stream()
                .anyMatch(connector -> connector instanceof HttpConnectorFactory http && http.getPort() == port);
    }
}
