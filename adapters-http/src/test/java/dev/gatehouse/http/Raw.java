package dev.gatehouse.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An answer to bytes sent over a bare socket. */
record Raw(String text) {
    /** Sends the bytes as they are, and reads until the server closes. */
    static Raw send(int port, byte[] bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new Raw(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends lines of a head that ends the connection, and a body. */
    static Raw send(int port, String requestLine, List<String> headers, byte[] body) {
        var head = new StringBuilder(requestLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        var bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(bytes, bytes.length + body.length);
        System.arraycopy(body, 0, all, bytes.length, body.length);
        return send(port, all);
    }

    /** Posts a body with its length. */
    static Raw post(int port, String path, String contentType, byte[] body) {
        return send(
                port,
                "POST " + path + " HTTP/1.1",
                List.of("Content-Type: " + contentType, "Content-Length: " + body.length),
                body);
    }

    int status() {
        return Integer.parseInt(text.substring(9, 12));
    }

    String head() {
        return text.substring(0, text.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }

    String body() {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
