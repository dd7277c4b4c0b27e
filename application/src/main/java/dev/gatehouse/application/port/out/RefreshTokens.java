package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshClaims;
import java.util.Optional;

/** Seals the place of a holder in a session as a compact JWT under a key of this installation alone. */
public interface RefreshTokens {
    /** The key that seals new generations. */
    String activeKeyId();

    /** The token; the same claims always give the same text. */
    Secret seal(RefreshClaims claims);

    /** The claims of a token whose seal, type, audience and shape are right, whatever its times; empty for anything else. */
    Optional<RefreshClaims> open(Secret token);
}
