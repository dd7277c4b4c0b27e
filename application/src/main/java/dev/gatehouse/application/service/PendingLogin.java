package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A login whose password was right and whose code is still to come: nothing of it is stored, and it is sealed for one browser.
 *
 * @param version the credential version under which the password was right
 */
record PendingLogin(UserId user, long version) {
    /** How long somebody may look for the app. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final char BETWEEN = ' ';
    private static final int MOST_DIGITS = 18;

    static PendingLogin of(User user) {
        return new PendingLogin(user.id(), user.credentialVersion());
    }

    private String sealed() {
        return "code " + version + BETWEEN + user.value();
    }

    /** What the browser carries. */
    String write(SealForms seals, Secret mark) {
        return seals.seal(mark, sealed()) + BETWEEN + version + BETWEEN + user.value();
    }

    /** Reads what {@link #write} wrote for the same browser not long ago. */
    static Optional<PendingLogin> read(SealForms seals, Secret mark, String text, Instant now) {
        var parts = text.split(" ", 3);
        if (parts.length < 3
                || parts[1].isEmpty()
                || parts[1].length() > MOST_DIGITS
                || !parts[1].chars().allMatch(c -> c >= '0' && c <= '9')
                || !UserId.isValid(parts[2])) {
            return Optional.empty();
        }
        var pending = new PendingLogin(new UserId(parts[2]), Long.parseLong(parts[1]));
        return seals.sealedAt(mark, pending.sealed(), parts[0])
                .filter(at -> now.isBefore(at.plus(LIFE)))
                .map(at -> pending);
    }
}
