package dev.gatehouse.persistence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the server of the tests that counts how often a client waits for an answer. */
final class RoundTrips implements AutoCloseable {
    /** PostgreSQL, 55.7: what ends every round of the extended protocol. */
    private static final byte SYNC = 'S';

    private final ServerSocket entrance;
    private final AtomicInteger trips = new AtomicInteger();

    RoundTrips() throws IOException {
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** How many there were during that. */
    int during(Runnable something) {
        int before = trips.get();
        something.run();
        return trips.get() - before;
    }

    private void accept() {
        try {
            while (true) {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), PostgresForTests.port());
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> ask(near, far));
                Thread.ofVirtual().start(() -> answer(far, near));
            }
        } catch (IOException closed) {
            // That is the end of the line.
        }
    }

    /** Message by message; the first one, or two where encryption is asked for, have no type. */
    private void ask(Socket near, Socket far) {
        try (near;
                far) {
            var from = new DataInputStream(near.getInputStream());
            var to = new DataOutputStream(far.getOutputStream());
            int length = pass(from, to);
            while (length == Long.BYTES) {
                length = pass(from, to);
            }
            while (true) {
                byte type = from.readByte();
                if (type == SYNC) {
                    trips.incrementAndGet();
                }
                to.writeByte(type);
                pass(from, to);
            }
        } catch (IOException ended) {
            // Both ends are closed either way.
        }
    }

    private static int pass(DataInputStream from, DataOutputStream to) throws IOException {
        int length = from.readInt();
        to.writeInt(length);
        to.write(from.readNBytes(length - Integer.BYTES));
        to.flush();
        return length;
    }

    private static void answer(Socket far, Socket near) {
        try (near;
                far) {
            far.getInputStream().transferTo(near.getOutputStream());
        } catch (IOException ended) {
            // Both ends are closed either way.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
