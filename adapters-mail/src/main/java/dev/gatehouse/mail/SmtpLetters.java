package dev.gatehouse.mail;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, all of a round on one line. */
final class SmtpLetters implements Letters {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpLetters.class);
    /** For connecting, and for each answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After that no further letter is begun; one that was may take two answers more. */
    private static final Duration ROUND = Duration.ofSeconds(15);

    private static final int PERMANENT = 500;

    private final MailSettings.Smtp server;
    private final Envelopes envelopes;
    private final Session session;

    SmtpLetters(MailSettings.Smtp server, Envelopes envelopes) {
        this.server = server;
        this.envelopes = envelopes;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        var patience = Long.toString(PATIENCE.toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        // A server, or somebody before it, that offers no encryption gets nothing in the clear.
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.from", envelopes.sender());
        properties.setProperty("mail.from", envelopes.sender());
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    @Override
    public List<Delivery> send(List<Letter> letters) {
        long end = System.nanoTime() + ROUND.toNanos();
        var answers = new ArrayList<Delivery>();
        try (var line = session.getTransport("smtp")) {
            connect(line);
            for (var letter : letters) {
                answers.add(line.isConnected() && System.nanoTime() < end ? send(line, letter) : Delivery.FAILED);
            }
        } catch (MessagingException unreachable) {
            LOG.warn("the mail server {} takes no letters: {}", server.host(), unreachable.toString());
        }
        while (answers.size() < letters.size()) {
            answers.add(Delivery.FAILED);
        }
        return answers;
    }

    private void connect(Transport line) throws MessagingException {
        if (server.login().isPresent()) {
            var login = server.login().get();
            line.connect(login.user(), login.password().reveal());
        } else {
            line.connect();
        }
    }

    /** What the server says is logged by its number alone: its words quote addresses. */
    private Delivery send(Transport line, Letter letter) {
        try {
            var message = envelopes.message(session, letter);
            line.sendMessage(message, message.getAllRecipients());
            return Delivery.DONE;
        } catch (MessagingException failed) {
            int code = code(failed);
            LOG.warn("the mail server {} did not take a letter: {}", server.host(), code);
            return code >= PERMANENT && !isOfSender(failed) ? Delivery.REFUSED : Delivery.FAILED;
        }
    }

    /** Whether it is we who are turned down, who may be let in once somebody has set that right; no letter is lost by it. */
    private static boolean isOfSender(MessagingException failed) {
        return failed instanceof SMTPSendFailedException whole
                && whole.getCommand().startsWith("MAIL");
    }

    /** The number that the server said of the address, else of the letter; 0 if it said none. */
    private static int code(MessagingException failed) {
        int code = 0;
        for (@Nullable Exception one = failed;
                one instanceof MessagingException known;
                one = known.getNextException()) {
            if (known instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (known instanceof SMTPSendFailedException whole) {
                code = whole.getReturnCode();
            }
        }
        return code;
    }
}
