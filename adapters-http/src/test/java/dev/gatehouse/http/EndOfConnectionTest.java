package dev.gatehouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a connection ends with an answer: whoever sends is heard out, and whoever would send again is told. */
@ExtendWith(DropwizardExtensionsSupport.class)
class EndOfConnectionTest {
    /** More than the buffers of two sockets hold, so that whoever sends it waits for somebody who reads. */
    private static final int TOO_MUCH = 32 << 20;

    private static final House HOUSE = new House();
    private static final DropwizardAppExtension<Configuration> SERVER = HOUSE.open();

    /** With a length; in one chunk, which begins with the blank line that {@link #sent} adds; and in one after asking. */
    static List<String> framings() {
        var chunked = "Transfer-Encoding: chunked\r\n\r\n%x".formatted(TOO_MUCH + 2);
        return List.of("Content-Length: " + TOO_MUCH, chunked, "Expect: 100-continue\r\n" + chunked);
    }

    // J1
    @ParameterizedTest
    @MethodSource("framings")
    void whoeverSendsFarTooMuchIsToldSoAtTheEnd(String framing) {
        var answer = sent("POST /login HTTP/1.1\r\nHost: localhost\r\n" + framing, TOO_MUCH);

        assertThat(answer.text()).contains("HTTP/1.1 413 ", "\r\nConnection: close\r\n");
    }

    // J2
    @Test
    void nobodyIsHeardOutForEver() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getLocalPort())) {
            var out = socket.getOutputStream();
            out.write("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[1 << 20];

            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 1024; sent++) {
                            out.write(piece);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /nowhere/%00 HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a//b HTTP/1.1", "GET / HTTP/7.0"})
    void whatIsNoRequestIsTheLastOfItsConnection(String requestLine) {
        var answer = sent(requestLine + "\r\nHost: localhost", 0);

        assertThat(answer.status()).isIn(400, 505);
        assertThat(answer.head()).contains("\r\nconnection: close");
    }

    /** Sends a head and that many bytes, all of them before the answer is read. */
    private static Raw sent(String head, int bytes) {
        var start = (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = new byte[start.length + bytes];
        System.arraycopy(start, 0, all, 0, start.length);
        return Raw.send(SERVER.getLocalPort(), all);
    }
}
