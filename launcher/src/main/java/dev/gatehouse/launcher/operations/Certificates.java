package dev.gatehouse.launcher.operations;

import io.dropwizard.jetty.SslReload;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up a key store that was replaced while the server runs: connections that begin after it see the new certificate. */
final class Certificates implements Managed, ServerLifecycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("certificates").daemon().unstarted(work));
    private List<Store> stores = List.of();

    /** Nothing is looked at where no connector speaks https. */
    @Override
    public void serverStarted(Server server) {
        stores = server.getBeans(SslReload.class).stream().map(Store::new).toList();
        if (!stores.isEmpty()) {
            var unused = thread.scheduleWithFixedDelay(
                    () -> stores.forEach(Store::look), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    /** The key store of a connector, and what it held when it was last looked at. */
    private static final class Store {
        private final SslReload connector;
        private final Path file;
        private ByteBuffer seen;

        Store(SslReload connector) {
            this.connector = connector;
            this.file = Path.of(connector.getFactory().getKeyStoreResource().getURI());
            this.seen = read();
        }

        /** A store that cannot be opened, such as one that is half written, leaves the connector as it is. */
        void look() {
            try {
                var now = read();
                if (!now.equals(seen)) {
                    seen = now;
                    connector.reloadDryRun();
                    connector.reload();
                    LOG.info("new certificate taken from {}", file);
                }
            } catch (Exception refused) {
                LOG.warn("no certificate taken from {}: {}", file, refused.toString());
            }
        }

        private ByteBuffer read() {
            try {
                return ByteBuffer.wrap(Files.readAllBytes(file));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
