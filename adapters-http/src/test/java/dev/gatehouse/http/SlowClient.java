package dev.gatehouse.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that takes its time over a bare socket. */
record SlowClient(Socket socket) implements AutoCloseable {
    private static final int MOST_BYTES = 250;
    private static final int MOMENT = 20;

    static SlowClient at(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new SlowClient(socket);
    }

    SlowClient say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Says more and more, a byte for each moment, until the server goes away or five seconds are over; whether it went. */
    boolean isCutOffWhileSaying(char more) throws IOException {
        for (int sent = 0; sent < MOST_BYTES; sent++) {
            if (!isOpenAfter(more)) {
                return true;
            }
        }
        return false;
    }

    /** Says more and more, whatever is answered, until nobody is there to take it or five seconds are over; whether that came. */
    boolean isUnheardWhileSaying(char more) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        try {
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(more);
            }
            return false;
        } catch (SocketException gone) {
            return true;
        }
    }

    /** Says one byte more, and listens for a moment whether the server is still there. */
    boolean isOpenAfter(char more) throws IOException {
        try {
            socket.getOutputStream().write(more);
        } catch (SocketException closed) {
            return false;
        }
        return isOpenFor(MOMENT);
    }

    /** Listens for so many milliseconds whether the server is still there, and says nothing. */
    boolean isOpenFor(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillWaiting) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** What the server says up to the end of a JSON object, or until it goes away. */
    String answer() throws IOException {
        socket.setSoTimeout(10_000);
        var answer = new StringBuilder();
        int next = 0;
        while (next >= 0 && next != '}') {
            next = socket.getInputStream().read();
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
