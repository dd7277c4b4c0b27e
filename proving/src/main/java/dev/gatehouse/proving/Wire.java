package dev.gatehouse.proving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection to loopback: so thin that what is measured is the server. */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    Wire(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 8192);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Answer get(String path) {
        return get(path, "");
    }

    /** With further headers, each with its end of line. */
    Answer get(String path, String headers) {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    Answer postJson(String path, String body) {
        return post(path, "Content-Type: application/json\r\n", body);
    }

    Answer postForm(String path, String authorization, String body) {
        return postFormWith("Authorization: " + authorization + "\r\n", path, body);
    }

    /** With further headers, each with its end of line. */
    Answer postFormWith(String headers, String path, String body) {
        return post(path, headers + "Content-Type: application/x-www-form-urlencoded\r\n", body);
    }

    private Answer post(String path, String headers, String body) {
        return send("POST", path, headers, body);
    }

    /** With further headers, each with its end of line. */
    Answer send(String method, String path, String headers, String body) {
        return send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private Answer send(String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var status = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            var kept = new HashMap<String, String>();
            boolean isChunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
                var value = header.substring(name.length() + 1).strip();
                switch (name) {
                    case "content-length" -> length = Integer.parseInt(value);
                    case "etag", "location", "set-cookie" -> kept.put(name, value);
                    case "transfer-encoding" -> isChunked = true;
                    default -> {}
                }
            }
            var body = isChunked ? chunks() : in.readNBytes(length);
            return new Answer(status, kept, new String(body, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A body of chunks (RFC 9112 section 7.1) without trailers, of which we send none. */
    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // Closed is closed.
        }
    }
}
