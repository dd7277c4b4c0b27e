package dev.gatehouse.mail;

import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.user.EmailAddress;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

/** Makes messages of letters: text first and HTML after it, as mail programs choose the last that they can show. */
final class Envelopes {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final InstantSource clock;

    Envelopes(MailSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The address from which letters come, as a server is told. */
    String sender() {
        return deliverable(settings.from());
    }

    MimeMessage message(Session session, Letter letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(from());
        message.setRecipient(RecipientType.TO, address(letter.to()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834 section 5: nothing that answers by itself shall answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            var from = address(settings.from());
            from.setPersonal(settings.house(), UTF_8);
            return from;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException("every JDK has UTF-8", never);
        }
    }

    /** What the domain calls an address needs no second look: no sign in it could end a line, or begin another address. */
    private static InternetAddress address(EmailAddress address) {
        var made = new InternetAddress();
        made.setAddress(deliverable(address));
        return made;
    }

    /** The local part as its owner writes it, for it is the server's to read; the domain as DNS has it. */
    private static String deliverable(EmailAddress address) {
        var display = address.display();
        var canonical = address.canonical();
        return display.substring(0, display.lastIndexOf('@')) + canonical.substring(canonical.lastIndexOf('@'));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
