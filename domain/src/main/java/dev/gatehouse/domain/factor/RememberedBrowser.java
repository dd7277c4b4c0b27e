package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;

/**
 * A browser in which a user showed a second factor, and is not asked for it for a while: the password alone is what such a login comes to.
 *
 * @param digest of what the browser keeps
 * @param version the credential version since which it is remembered; another password ends it
 * @param agent what the browser calls itself, for its user to tell it from others
 */
public record RememberedBrowser(
        String id,
        UserId user,
        SecretDigest digest,
        long version,
        String agent,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt) {}
