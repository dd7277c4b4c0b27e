package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter goes to a mail server that encrypts the line and shows who it is, and to no other. */
class StartTlsTest {
    private static final String PASSWORD = "a passphrase of a store";
    private static final Letter LETTER =
            new Letter(address("ann@example.org"), "A canary", "A canary sings\n", "<p>A canary sings</p>\n");

    @TempDir
    static Path directory;

    private static KeyStore ours;
    private static KeyStore strangers;
    private static KeyStore anothers;
    private static SSLContext before;

    /** This process trusts two of them for the while. */
    @BeforeAll
    static void certificates() throws GeneralSecurityException, IOException, InterruptedException {
        ours = store("ours", "san=ip:127.0.0.1");
        anothers = store("anothers", "san=dns:mail.elsewhere.example");
        strangers = store("strangers", "san=ip:127.0.0.1");
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("ours", ours.getCertificate("ours"));
        anchors.setCertificateEntry("anothers", anothers.getCertificate("anothers"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        before = SSLContext.getDefault();
        SSLContext.setDefault(context);
    }

    @AfterAll
    static void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    private static KeyStore store(String name, String extension)
            throws GeneralSecurityException, IOException, InterruptedException {
        var file = directory.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var options =
                "-genkeypair -keyalg EC -storetype PKCS12 -alias " + name + " -dname CN=" + name + " -ext " + extension;
        var command = Stream.of(
                Stream.of(keytool),
                Stream.of(options.split(" ")),
                Stream.of("-storepass", PASSWORD, "-keystore", file.toString()));
        var made = new ProcessBuilder(command.flatMap(words -> words).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext shown(KeyStore store) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void everythingButTheGreetingIsEncrypted() throws GeneralSecurityException {
        try (var server = new EncryptingServer(shown(ours))) {
            assertThat(send(server)).containsExactly(Delivery.DONE);

            assertThat(server.inTheClear()).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(server.inTheClear()).first().asString().startsWith("EHLO ");
            assertThat(server.encrypted())
                    .anyMatch(line -> line.startsWith("AUTH PLAIN "))
                    .anyMatch(line -> line.startsWith("MAIL FROM:<gate@house.example>"))
                    .contains("A canary sings", ".");
        }
    }

    @Test
    void aServerThatShowsTheCertificateOfAnotherIsToldNothing() throws GeneralSecurityException {
        assertIsToldNothing(anothers);
    }

    @Test
    void norIsOneWhoseCertificateNobodyTrusts() throws GeneralSecurityException {
        assertIsToldNothing(strangers);
    }

    private static void assertIsToldNothing(KeyStore store) throws GeneralSecurityException {
        try (var server = new EncryptingServer(shown(store))) {
            assertThat(send(server)).containsExactly(Delivery.FAILED);

            assertThat(server.inTheClear()).hasSize(2);
            assertThat(server.encrypted()).isEmpty();
        }
    }

    private static List<Delivery> send(EncryptingServer server) {
        var login = new MailSettings.Login("gate", Secret.of("s3cret"));
        var smtp = new MailSettings.Smtp("127.0.0.1", server.port(), Optional.of(login), true);
        var settings = new MailSettings(Optional.of(smtp), address("gate@house.example"), "Haus", directory);
        return Mail.letters(settings, InstantSource.fixed(Instant.EPOCH)).send(List.of(LETTER));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
