package dev.gatehouse.domain.session;

import dev.gatehouse.domain.token.RefreshMode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session's life depends on beyond its own row.
 *
 * @param active whether the subject exists and may use the account
 * @param credentialVersion the subject's now
 * @param epoch the installation's now
 */
public record Standing(boolean active, long credentialVersion, long epoch) {
    /** Why the session is dead at the given time, or empty while it lives. */
    public Optional<String> deathOf(Session session, Instant now) {
        if (session.end().isPresent()) {
            return Optional.of("ended: " + session.end().get().why());
        }
        if (!now.isBefore(session.expiresAt())) {
            return Optional.of("expired");
        }
        if (session.epoch() < epoch) {
            return Optional.of("older epoch");
        }
        if (!active) {
            return Optional.of("subject not active");
        }
        return isOutdated(session) ? Optional.of("older credential version") : Optional.empty();
    }

    /** A FIXED credential was given by an administrator, not by a password: it outlives the change of one. */
    private boolean isOutdated(Session session) {
        return session.mode() != RefreshMode.FIXED && session.credentialVersion() < credentialVersion;
    }
}
