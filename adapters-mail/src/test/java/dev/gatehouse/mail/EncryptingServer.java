package dev.gatehouse.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that takes letters on a line that it encrypts when it is asked to (RFC 3207), and keeps what was said before and after that. */
final class EncryptingServer implements AutoCloseable {
    private final SSLContext certificate;
    private final ServerSocket door;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    EncryptingServer(SSLContext certificate) {
        this.certificate = certificate;
        try {
            this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every line that anybody on the way could read. */
    List<String> inTheClear() {
        return List.copyOf(inTheClear);
    }

    List<String> encrypted() {
        return List.copyOf(encrypted);
    }

    private void serve() {
        try (var line = door.accept()) {
            say(line, "220 here we are");
            if (converse(line, inTheClear)) {
                try (var safe = (SSLSocket) certificate.getSocketFactory().createSocket(line, null, true)) {
                    safe.startHandshake();
                    converse(safe, encrypted);
                }
            }
        } catch (IOException over) {
            // Whoever called has hung up.
        }
    }

    /** Whether the line is to be encrypted now. */
    private static boolean converse(Socket line, List<String> said) throws IOException {
        // Nothing is read ahead of the handshake: a client that may not go on before our answer sends nothing behind
        // it.
        var heard = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        boolean isLetter = false;
        for (var text = heard.readLine(); text != null; text = heard.readLine()) {
            said.add(text);
            if (isLetter && !text.equals(".")) {
                continue;
            }
            isLetter = text.equals("DATA");
            say(line, answer(text));
            if (text.equals("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static String answer(String text) {
        return switch (text.split(" ", 2)[0]) {
            case "EHLO" -> "250-at your service\r\n250-AUTH PLAIN\r\n250 STARTTLS";
            case "STARTTLS" -> "220 go on";
            case "AUTH" -> "235 come in";
            case "DATA" -> "354 tell";
            default -> "250 so be it";
        };
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
