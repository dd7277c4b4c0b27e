package dev.gatehouse.mail;

import dev.gatehouse.application.port.out.Letters;
import java.time.InstantSource;

/** The door of this room. */
public final class Mail {
    private Mail() {}

    /** Letters by the mail server that is named, or as files if none is. */
    public static Letters letters(MailSettings settings, InstantSource clock) {
        var envelopes = new Envelopes(settings, clock);
        return settings.smtp()
                .<Letters>map(smtp -> new SmtpLetters(smtp, envelopes))
                .orElseGet(() -> new FileLetters(settings.directory(), envelopes));
    }
}
