package dev.gatehouse.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable between a client and a server on this machine, which can be cut and mended. */
final class Cable implements AutoCloseable {
    private final int target;
    private final List<Closeable> ends = new CopyOnWriteArrayList<>();
    private final ServerSocket entrance;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean whole = true;

    Cable(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Drops every connection, and each new one as it comes; the port is kept, for another could take it meanwhile. */
    void cut() {
        whole = false;
        dropAll();
    }

    /** How many connections were dropped as they came. */
    int refused() {
        return refused.get();
    }

    /** Takes connections again. */
    void mend() {
        whole = true;
    }

    @Override
    public void close() {
        cut();
        drop(entrance);
    }

    private void accept() {
        try {
            while (true) {
                join(entrance.accept());
            }
        } catch (IOException closed) {
            dropAll();
        }
    }

    private void join(Socket near) throws IOException {
        ends.add(near);
        if (whole) {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        }
        if (!whole) {
            refused.incrementAndGet();
            dropAll();
        }
    }

    private void dropAll() {
        ends.forEach(Cable::drop);
        ends.clear();
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            drop(to);
        }
    }

    private static void drop(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
