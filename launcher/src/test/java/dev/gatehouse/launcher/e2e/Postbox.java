package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** A mail server that keeps what it gets. */
final class Postbox implements AutoCloseable {
    private static final long PATIENCE = 20_000;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Set<String> read = new HashSet<>();

    Postbox() {
        server.start();
    }

    /** What a configuration says to send there. */
    String configuration() {
        return "mail: {smtp: {host: 127.0.0.1, port: " + server.getSmtp().getPort() + ", startTls: false}}\n";
    }

    /** The next letter, which comes soon. */
    MimeMessage next() throws MessagingException {
        assertThat(server.waitForIncomingEmail(PATIENCE, read.size() + 1)).isTrue();
        for (var letter : server.getReceivedMessages()) {
            if (read.add(letter.getMessageID())) {
                return letter;
            }
        }
        throw new AssertionError("no new letter");
    }

    /** The path and query of the link in a letter, whose address begins with that issuer. */
    static String link(MimeMessage letter, String issuer) throws MessagingException, IOException {
        var url = text(letter)
                .lines()
                .filter(line -> line.startsWith(issuer))
                .findFirst()
                .orElseThrow();
        return URI.create(url).getRawPath() + "?" + URI.create(url).getRawQuery();
    }

    /** What a letter says. */
    static String text(MimeMessage letter) throws MessagingException, IOException {
        return ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
