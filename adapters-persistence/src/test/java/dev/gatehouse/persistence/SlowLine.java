package dev.gatehouse.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A line to the server of the tests on which the first connections take their time to come about, each as long as it is told. */
final class SlowLine implements AutoCloseable {
    private final ServerSocket entrance;
    private final Iterator<Duration> delays;

    SlowLine(Duration... delays) throws IOException {
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.delays = List.of(delays).iterator();
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var near = entrance.accept();
                var delay = delays.hasNext() ? delays.next() : Duration.ZERO;
                var later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
                var unused = CompletableFuture.runAsync(() -> connect(near), later);
            }
        } catch (IOException closed) {
            // That is the end of the line.
        }
    }

    private static void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), PostgresForTests.port());
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Both ends are closed either way.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
