package dev.gatehouse.launcher;

import io.dropwizard.testing.DropwizardTestSupport;
import org.eclipse.jetty.server.AbstractConnector;

/** The end of a server whose callers are done. */
public final class Farewell {
    /** Milliseconds; long enough for a server that has just answered to be done with it, on a busy machine too. */
    private static final int IDLE = 100;

    private Farewell() {}

    /** Stops the server without the second that it gives to connections which callers keep open and say nothing on. */
    public static void to(DropwizardTestSupport<?> server) {
        for (var connector :
                server.getEnvironment().getApplicationContext().getServer().getConnectors()) {
            ((AbstractConnector) connector).setShutdownIdleTimeout(IDLE);
        }
        server.after();
    }
}
