package dev.gatehouse.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers one command with that number, and takes all others. */
final class StubbornServer implements AutoCloseable {
    private final String command;
    private final int answer;
    private final ServerSocket door;

    StubbornServer(String command, int answer) {
        this.command = command;
        this.answer = answer;
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

    private void serve() {
        try (var line = door.accept()) {
            converse(line);
        } catch (IOException over) {
            // Whoever called has hung up.
        }
    }

    private void converse(Socket line) throws IOException {
        var heard = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, 220);
        boolean isLetter = false;
        for (var said = heard.readLine(); said != null; said = heard.readLine()) {
            if (isLetter && !said.equals(".")) {
                continue;
            }
            int number = number(said);
            say(line, number);
            isLetter = number == 354;
        }
    }

    private int number(String said) {
        if (said.startsWith(command)) {
            return answer;
        }
        return said.startsWith("DATA") ? 354 : 250;
    }

    private static void say(Socket line, int number) throws IOException {
        line.getOutputStream().write((number + " so be it\r\n").getBytes(StandardCharsets.UTF_8));
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
