package dev.gatehouse.launcher;

import io.dropwizard.testing.DropwizardTestSupport;
import org.eclipse.jetty.server.AbstractConnector;

/** The end of a server whose callers are done. */
public final class Farewell {
    private Farewell() {}

    /** Stops the server without the second that it gives to connections which callers keep open and say nothing on. */
    public static void to(DropwizardTestSupport<?> server) {
        for (var connector :
                server.getEnvironment().getApplicationContext().getServer().getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(1);
        }
        server.after();
    }
}
