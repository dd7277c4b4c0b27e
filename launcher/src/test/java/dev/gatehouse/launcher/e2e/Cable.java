package dev.gatehouse.launcher.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A cable between a server and its database on this machine, which can be cut and mended, clamped and let go. */
final class Cable implements AutoCloseable {
    private final int target;
    private final Set<Closeable> ends = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private volatile boolean whole = true;
    private volatile CountDownLatch clamp = new CountDownLatch(0);

    Cable(int target) {
        this.target = target;
        this.entrance = open();
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Drops every connection, and each new one as it comes; the port is kept, for another could take it meanwhile. */
    void cut() {
        whole = false;
        ends.forEach(this::drop);
    }

    /** Takes connections again. */
    void mend() {
        whole = true;
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
        drop(entrance);
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket near) throws IOException {
        ends.add(near);
        if (!whole) {
            drop(near);
            return;
        }
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
