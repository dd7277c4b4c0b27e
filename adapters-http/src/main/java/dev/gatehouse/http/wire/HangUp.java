package dev.gatehouse.http.wire;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an answer quietly when whoever asked has hung up: nobody reads it any more, and nothing of ours is broken. */
public final class HangUp implements WriterInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        try {
            answer.proceed();
        } catch (EofException gone) {
            LOG.debug("whoever asked has hung up");
        } catch (UncheckedIOException wrapped) {
            if (!(wrapped.getCause() instanceof EofException)) {
                throw wrapped;
            }
            LOG.debug("whoever asked for lines has hung up");
        }
    }
}
