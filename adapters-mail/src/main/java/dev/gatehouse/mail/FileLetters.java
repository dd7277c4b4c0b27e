package dev.gatehouse.mail;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes letters to files that only their owner reads, so that everything can be tried without a mail server. */
final class FileLetters implements Letters {
    private static final Logger LOG = LoggerFactory.getLogger(FileLetters.class);

    private final Path directory;
    private final Envelopes envelopes;
    private final Session session;

    FileLetters(Path directory, Envelopes envelopes) {
        this.directory = directory;
        this.envelopes = envelopes;
        var properties = new Properties();
        properties.setProperty("mail.from", envelopes.sender());
        properties.setProperty("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(properties);
    }

    @Override
    public List<Delivery> send(List<Letter> letters) {
        return letters.stream().map(this::write).toList();
    }

    /** The log has the way to the letter, and nothing of what it says. */
    private Delivery write(Letter letter) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var file = Files.createTempFile(directory, "letter-", ".eml");
            try (var out = Files.newOutputStream(file)) {
                envelopes.message(session, letter).writeTo(out);
            }
            LOG.info("no mail server is named: a letter is in {}", file.toUri());
            return Delivery.DONE;
        } catch (IOException | MessagingException failed) {
            LOG.warn("a letter could not be written: {}", failed.toString());
            return Delivery.FAILED;
        }
    }
}
