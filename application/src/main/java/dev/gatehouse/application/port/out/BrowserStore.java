package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;

/** Finds the session of a browser by the digest of its cookie; a cookie goes with its session. */
public interface BrowserStore {
    /** Adds the cookie of a session. */
    void insert(SecretDigest cookie, SessionId session);

    /** The session of that cookie, ended or not. */
    Optional<SessionId> find(SecretDigest cookie);
}
