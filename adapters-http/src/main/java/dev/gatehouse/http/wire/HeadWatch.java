package dev.gatehouse.http.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Watches that clients come to the end of their heads. A byte now and then keeps a connection from being idle, but not from
 * being closed: the first head, with the handshake of https before it, has its own time; a later one has from the answer
 * before it as long as a connection may idle.
 */
public final class HeadWatch extends Handler.Wrapper implements Connection.Listener, LifeCycle.Listener {
    private static final String DEADLINE = "dev.gatehouse.head";

    private final Duration time;

    /** A watch that gives the first head of a connection the given time. */
    public HeadWatch(Duration time) {
        this.time = time;
    }

    /** Stands at the entrance of a server that is about to start, before all of its connectors. */
    @Override
    public void lifeCycleStarting(LifeCycle starting) {
        if (starting instanceof Server server) {
            server.insertHandler(this);
            for (var connector : server.getConnectors()) {
                connector.addEventListener(this);
            }
        }
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData http) {
            var deadline = new Deadline(http);
            http.setAttribute(DEADLINE, deadline);
            deadline.schedule(time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof ConnectionMetaData http && http.getAttribute(DEADLINE) instanceof Deadline deadline) {
            deadline.destroy();
        }
    }

    /** Here a head is complete, and until the answer is sent other times run. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var http = request.getConnectionMetaData();
        if (http.getAttribute(DEADLINE) instanceof Deadline deadline) {
            deadline.cancel();
            var idle = http.getConnector().getIdleTimeout();
            Request.addCompletionListener(request, failure -> deadline.schedule(idle, TimeUnit.MILLISECONDS));
        }
        return super.handle(request, response, callback);
    }

    /** The time of one connection, which closes it when it is over. */
    private static final class Deadline extends CyclicTimeout {
        private final EndPoint endPoint;

        Deadline(ConnectionMetaData http) {
            super(http.getConnector().getScheduler());
            this.endPoint = http.getConnection().getEndPoint();
        }

        @Override
        public void onTimeoutExpired() {
            endPoint.close();
        }
    }
}
