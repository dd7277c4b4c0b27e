package dev.gatehouse.mail;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How letters leave the house.
 *
 * @param smtp the mail server; without one letters are written to files
 * @param from the address that they come from
 * @param house the name that stands beside it
 * @param directory where letters are written to
 */
public record MailSettings(Optional<Smtp> smtp, EmailAddress from, String house, Path directory) {
    /**
     * A mail server that takes letters.
     *
     * @param login who we are there; some servers do not ask
     * @param startTls whether nothing is said before the line is encrypted; false only on a network of one's own
     */
    public record Smtp(String host, int port, Optional<Login> login, boolean startTls) {}

    /** Who we are at a mail server. */
    public record Login(String user, Secret password) {}
}
