package dev.gatehouse.proving.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A cable to a port of this machine, which can be cut and mended, clamped and let go, and which loses answers. */
final class Proxy implements AutoCloseable {
    /** Says which answers are lost; asked at each piece of what a client sends, by any number of threads. */
    interface Thief {
        /** Whether the connection breaks as soon as the other side answers to this. */
        boolean takesAnswerTo(byte[] bytes, int length);
    }

    private final int target;
    private final Thief thief;
    private final Set<Closeable> ends = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private volatile boolean isWhole = true;
    private volatile CountDownLatch clamp = new CountDownLatch(0);

    private Proxy(int target, Thief thief) throws IOException {
        this.target = target;
        this.thief = thief;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** One that loses nothing by itself. */
    static Proxy to(int target) throws IOException {
        return to(target, (bytes, length) -> false);
    }

    static Proxy to(int target, Thief thief) throws IOException {
        var proxy = new Proxy(target, thief);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Drops every connection, and each new one as it comes. */
    void cut() {
        isWhole = false;
        ends.forEach(this::drop);
    }

    /** Takes connections again. */
    void mend() {
        isWhole = true;
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

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException refused) {
                // The target is away, or the entrance is closed: the loop sees which.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        ends.add(near);
        if (!isWhole) {
            drop(near);
            return;
        }
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            far.setTcpNoDelay(true);
            near.setTcpNoDelay(true);
            ends.add(far);
            var isTaken = new AtomicBoolean();
            Thread.ofVirtual().start(() -> ask(near, far, isTaken));
            Thread.ofVirtual().start(() -> carry(far, near, (bytes, length) -> isTaken.get()));
        } catch (IOException away) {
            drop(near);
        }
    }

    /** What clients say. */
    private void ask(Socket near, Socket far, AtomicBoolean isTaken) {
        carry(near, far, (bytes, length) -> {
            if (thief.takesAnswerTo(bytes, length)) {
                isTaken.set(true);
            }
            return false;
        });
    }

    /** Carries what comes until one side ends or an answer is taken. */
    private void carry(Socket from, Socket to, Thief end) {
        var bytes = new byte[16_384];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                clamp.await();
                if (end.takesAnswerTo(bytes, read)) {
                    break;
                }
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
