package dev.gatehouse.launcher.e2e;

import dev.gatehouse.launcher.Farewell;
import dev.gatehouse.launcher.GatehouseApplication;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.testing.DropwizardTestSupport;

/** The server itself, in this process, at ports of its own. */
final class RunningNode implements AutoCloseable {
    private final DropwizardTestSupport<GatehouseConfiguration> server;

    private RunningNode(DropwizardTestSupport<GatehouseConfiguration> server) {
        this.server = server;
    }

    static RunningNode start(Site site) {
        var server = new DropwizardTestSupport<>(
                GatehouseApplication.class, site.file().toString());
        try {
            server.before();
        } catch (Exception e) {
            throw new IllegalStateException("the server would not start", e);
        }
        return new RunningNode(server);
    }

    /** Where a browser finds it. */
    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Where clients come in. */
    Caller clients() {
        return Caller.at(server.getLocalPort());
    }

    /** Where operators look. */
    Caller operators() {
        return Caller.at(server.getAdminPort());
    }

    @Override
    public void close() {
        Farewell.to(server);
    }
}
