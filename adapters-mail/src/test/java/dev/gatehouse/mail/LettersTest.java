package dev.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter comes out at a mail server, or in a file, as it was handed in. */
class LettersTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Letter LETTER = new Letter(
            address("Jürgen.O'Neil@Bücher.example"), "Schlüssel 🔑", "Guten Tag 🔑\n", "<p>Guten Tag 🔑</p>\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterComesInBothFormsWithUmlautsAndPictures() throws MessagingException, IOException {
        assertThat(letters(Optional.empty(), false).send(List.of(LETTER))).containsExactly(Delivery.DONE);

        var got = server.getReceivedMessages()[0];
        assertThat(got.getAllRecipients()[0]).hasToString("Jürgen.O'Neil@xn--bcher-kva.example");
        assertThat(got.getFrom()[0].toString()).contains("Haus").endsWith("<gate@house.example>");
        assertThat(got.getSubject()).isEqualTo("Schlüssel 🔑");
        assertThat(got.getSentDate()).isEqualTo(NOW);
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var both = (MimeMultipart) got.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContent().toString())
                .contains("Guten Tag 🔑")
                .doesNotContain("<p>");
        assertThat(both.getBodyPart(1).getContent().toString()).contains("<p>Guten Tag 🔑</p>");
    }

    @Test
    void aServerThatAsksWhoWeAreIsTold() {
        server.setUser("gate", "s3cret");

        assertThat(letters(login("s3cret"), false).send(List.of(LETTER, LETTER)))
                .containsExactly(Delivery.DONE, Delivery.DONE);
        assertThat(letters(login("wrong"), false).send(List.of(LETTER, LETTER)))
                .containsExactly(Delivery.FAILED, Delivery.FAILED);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nothingIsSaidInTheClearToAServerThatDoesNotEncrypt() {
        assertThat(letters(login("s3cret"), true).send(List.of(LETTER))).containsExactly(Delivery.FAILED);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedLater() {
        var letters = letters(Optional.empty(), false);
        server.stop();

        assertThat(letters.send(List.of(LETTER, LETTER))).containsExactly(Delivery.FAILED, Delivery.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, REFUSED",
        "RCPT, 450, FAILED",
        "DATA, 554, REFUSED",
        "DATA, 451, FAILED",
        "'.', 552, REFUSED",
        "MAIL, 451, FAILED",
        "MAIL, 550, FAILED"
    })
    void whatIsWrongWithALetterStaysSoAndWhatIsWrongWithUsMayBeSetRight(String command, int said, Delivery answer) {
        try (var stubborn = new StubbornServer(command, said)) {
            assertThat(letters(stubborn.port(), Optional.empty(), false).send(List.of(LETTER)))
                    .containsExactly(answer);
        }
    }

    @Test // I6
    void noSubjectAddsALineToTheHead() {
        assertThatThrownBy(() -> new Letter(LETTER.to(), "Hello\r\nBcc: eve@example.com", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(EmailAddress.parse("ann@example.com\r\nBcc: eve@example.com"))
                .isEmpty();
        assertThat(EmailAddress.parse("ann,eve@example.com")).isEmpty();
        assertThat(LETTER).hasToString("Letter[...]");
    }

    @Test
    void withoutAServerLettersAreFilesForTheirOwnerAlone() throws IOException {
        var place = directory.resolve("data/mail");
        var settings = new MailSettings(Optional.empty(), address("gate@house.example"), "Haus", place);

        assertThat(Mail.letters(settings, InstantSource.fixed(NOW)).send(List.of(LETTER, LETTER)))
                .containsExactly(Delivery.DONE, Delivery.DONE);

        try (var files = Files.list(place)) {
            assertThat(files.toList()).hasSize(2).allSatisfy(file -> {
                assertThat(file.toString()).endsWith(".eml");
                assertThat(Files.readString(file)).contains("multipart/alternative", "xn--bcher-kva.example");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
    }

    private Letters letters(Optional<MailSettings.Login> login, boolean startTls) {
        return letters(server.getSmtp().getPort(), login, startTls);
    }

    private Letters letters(int port, Optional<MailSettings.Login> login, boolean startTls) {
        var smtp = new MailSettings.Smtp("127.0.0.1", port, login, startTls);
        var settings = new MailSettings(Optional.of(smtp), address("gate@house.example"), "Haus", directory);
        return Mail.letters(settings, InstantSource.fixed(NOW));
    }

    private static Optional<MailSettings.Login> login(String password) {
        return Optional.of(new MailSettings.Login("gate", Secret.of(password)));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
