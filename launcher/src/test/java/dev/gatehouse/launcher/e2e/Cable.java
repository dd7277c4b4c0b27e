package dev.gatehouse.launcher.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A cable between a server and its database on this machine, which can be cut and mended, clamped and let go. */
final class Cable implements AutoCloseable {
    private final int target;
    private final Set<Closeable> ends = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile CountDownLatch clamp = new CountDownLatch(0);

    Cable(int target) {
        this.target = target;
        this.port = open(0);
    }

    int port() {
        return port;
    }

    /** Drops every connection and takes no new one. */
    void cut() {
        ends.forEach(this::drop);
    }

    /** Takes connections again. */
    void mend() {
        var unused = open(port);
    }

    /** Lets nothing through any more, and tells nobody. */
    void clamp() {
        clamp = new CountDownLatch(1);
    }

    /** Lets through what was held up, and all that follows. */
    void letGo() {
        clamp.countDown();
    }

    @Override
    public void close() {
        letGo();
        cut();
    }

    private int open(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            ends.add(socket);
            Thread.ofVirtual().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException cut) {
            drop(socket);
        }
    }

    private void connect(Socket near) throws IOException {
        ends.add(near);
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                clamp.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException cut) {
            // Both ends are dropped either way.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            drop(from);
            drop(to);
        }
    }

    private void drop(Closeable end) {
        ends.remove(end);
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
