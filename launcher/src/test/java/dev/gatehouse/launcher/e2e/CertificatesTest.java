package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks https by itself goes on with a key store that was replaced. */
class CertificatesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void aReplacedKeyStoreIsTakenUpWithoutARestart() throws Exception {
        var file = directory.resolve("tls.p12");
        var first = OwnCertificate.make(directory, "first");
        var second = OwnCertificate.make(directory, "second");
        replace(file, first);
        var site = Site.onSqlite(directory, "logging: {level: ERROR}\n").overHttps(file, OwnCertificate.PASSWORD);

        try (var node = RunningNode.start(site)) {
            int port = node.clients().base().getPort();
            assertThat(presents(port, first)).isTrue();

            Files.writeString(file, "half of a store");
            assertThat(presents(port, first)).isTrue();

            replace(file, second);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!presents(port, second) && System.nanoTime() < end) {
                assertThat(presents(port, first) || presents(port, second)).isTrue();
            }
            assertThat(presents(port, second)).isTrue();
        }
    }

    /** As those do it who renew certificates: the new file takes the place of the old one in one step. */
    private void replace(Path file, OwnCertificate next) throws IOException {
        var copy = Files.copy(next.store(), directory.resolve("next"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a client that trusts this certificate alone comes in. */
    private static boolean presents(int port, OwnCertificate certificate) throws IOException {
        var sockets = certificate.trusted().getSocketFactory();
        try (var socket = (SSLSocket) sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                    && shown.getSubjectX500Principal().getName().equals("CN=" + certificate.name());
        } catch (SSLHandshakeException other) {
            return false;
        }
    }
}
