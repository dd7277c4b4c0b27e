package dev.gatehouse.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cable between a client and a server on this machine, which can be cut and mended. */
final class Cable implements AutoCloseable {
    private final int target;
    private final List<Closeable> ends = new CopyOnWriteArrayList<>();
    private ServerSocket entrance;

    Cable(int target) throws IOException {
        this.target = target;
        this.entrance = open(0);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Drops every connection and takes no new one. */
    void cut() {
        ends.forEach(Cable::drop);
        ends.clear();
    }

    /** Takes connections again, at the same port. */
    void mend() throws IOException {
        entrance = open(entrance.getLocalPort());
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ends.add(socket);
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var near = socket.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            }
        } catch (IOException cut) {
            drop(socket);
        }
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
