package dev.gatehouse.proving.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cable between a client and a server that says everything back. */
class ProxyTest {
    private static final int PATIENCE = 10_000;
    private static final String SECRET = "lose the answer";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket server;

    @BeforeEach
    void anEcho() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var one = server.accept();
                    Thread.ofVirtual().start(() -> echo(one));
                } catch (IOException closed) {
                    // The loop sees it.
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void echo(Socket socket) {
        var bytes = new byte[1_024];
        try (socket) {
            for (int read = socket.getInputStream().read(bytes);
                    read >= 0;
                    read = socket.getInputStream().read(bytes)) {
                heard.add(new String(bytes, 0, read, StandardCharsets.UTF_8));
                socket.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException cut) {
            // As is wanted.
        }
    }

    @Test
    void whatIsSaidPassesBothWays() throws Exception {
        try (var proxy = Proxy.to(server.getLocalPort());
                var client = connected(proxy)) {
            assertThat(answer(client, "one")).isEqualTo("one");
            assertThat(answer(client, "two")).isEqualTo("two");
        }
    }

    @Test
    void theAnswerToWhatTheThiefWantsIsLostAfterTheServerHasHeard() throws Exception {
        try (var proxy = Proxy.to(server.getLocalPort(), ProxyTest::isSecret);
                var client = connected(proxy);
                var other = connected(proxy)) {
            assertThat(answer(client, "before")).isEqualTo("before");
            assertThat(heard.poll(PATIENCE, TimeUnit.MILLISECONDS)).isEqualTo("before");

            assertThat(isLost(client, SECRET)).isTrue();

            assertThat(heard.poll(PATIENCE, TimeUnit.MILLISECONDS)).isEqualTo(SECRET);
            assertThat(answer(other, "another")).isEqualTo("another");
        }
    }

    @Test
    void aCutCableTakesNobodyUntilItIsMended() throws Exception {
        try (var proxy = Proxy.to(server.getLocalPort());
                var client = connected(proxy)) {
            assertThat(answer(client, "before")).isEqualTo("before");

            proxy.cut();

            assertThat(isLost(client, "meanwhile")).isTrue();
            try (var late = connected(proxy)) {
                assertThat(isLost(late, "too late")).isTrue();
            }
            proxy.mend();
            try (var again = connected(proxy)) {
                assertThat(answer(again, "after")).isEqualTo("after");
            }
            assertThat(heard).containsExactly("before", "after");
        }
    }

    @Test
    void aClampedCableHoldsBackAndTellsNobody() throws Exception {
        try (var proxy = Proxy.to(server.getLocalPort());
                var client = connected(proxy)) {
            proxy.clamp();
            say(client, "held");
            client.setSoTimeout(100);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).isEmpty();

            proxy.letGo();

            client.setSoTimeout(PATIENCE);
            assertThat(read(client, "held".length())).isEqualTo("held");
        }
    }

    @Test
    void aTargetThatIsAwayIsAClosedConnection() throws Exception {
        server.close();
        try (var proxy = Proxy.to(server.getLocalPort());
                var client = connected(proxy)) {
            assertThat(isLost(client, "anybody?")).isTrue();
        }
    }

    private static boolean isSecret(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8).equals(SECRET);
    }

    private static Socket connected(Proxy proxy) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(Socket socket, String words) throws IOException {
        say(socket, words);
        return read(socket, words.length());
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Whether the connection ends without an answer, in whichever way. */
    private static boolean isLost(Socket socket, String words) throws IOException {
        try {
            say(socket, words);
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
