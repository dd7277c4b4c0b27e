package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.mail.MailSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How letters leave the house.
 *
 * @param smtp the mail server
 * @param from the address that letters come from
 * @param directory where letters are written to if no mail server is named
 */
public record MailConfiguration(Smtp smtp, String from, Path directory) {
    /** Refuses a sender that mail could not reach. */
    public MailConfiguration {
        Check.that(EmailAddress.parse(from).isPresent(), "mail.from is an e-mail address");
    }

    /**
     * The mail server.
     *
     * @param host without one there is none
     * @param user who we are there; without one nobody
     * @param startTls whether nothing is said before the line is encrypted
     */
    public record Smtp(String host, int port, String user, Secret password, boolean startTls) {
        private static final int LARGEST_PORT = 65_535;

        /** Refuses what is no port. */
        public Smtp {
            Check.that(port >= 1 && port <= LARGEST_PORT, "mail.smtp.port is 1 to 65535");
        }

        private Optional<MailSettings.Smtp> settings() {
            return host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MailSettings.Smtp(host, port, login(), startTls));
        }

        private Optional<MailSettings.Login> login() {
            return user.isEmpty() ? Optional.empty() : Optional.of(new MailSettings.Login(user, password));
        }
    }

    /** The same in the words of the room that tells. */
    MailSettings settings(String house) {
        return new MailSettings(
                smtp.settings(), EmailAddress.parse(from).orElseThrow(), house, directory.toAbsolutePath());
    }
}
