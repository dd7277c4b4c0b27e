package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks https by itself goes on with a key store that was replaced. */
class CertificatesTest {
    private static final String PASSWORD = "a passphrase of a store";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void aReplacedKeyStoreIsTakenUpWithoutARestart() throws Exception {
        var file = directory.resolve("tls.p12");
        var first = certificate("first");
        var second = certificate("second");
        replace(file, first);
        var site = Site.onSqlite(directory, "logging: {level: ERROR}\n").overHttps(file, PASSWORD);

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

    /** A key store with a new key and its certificate, as keytool makes it. */
    private Path certificate(String name) throws IOException, InterruptedException {
        var store = directory.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    /** As those do it who renew certificates: the new file takes the place of the old one in one step. */
    private void replace(Path file, Path store) throws IOException {
        var copy = Files.copy(store, directory.resolve("next"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a client that trusts this certificate alone comes in. */
    private static boolean presents(int port, Path store) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        var alias = trusted.aliases().nextElement();
        anchors.setCertificateEntry(alias, trusted.getCertificate(alias));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                    && shown.getSubjectX500Principal().getName().equals("CN=" + alias);
        } catch (javax.net.ssl.SSLHandshakeException other) {
            return false;
        }
    }
}
