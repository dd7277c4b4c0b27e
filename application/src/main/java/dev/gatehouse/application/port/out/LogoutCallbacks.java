package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;

/** Tells clients that a session ended (OpenID Connect Back-Channel Logout 1.0 section 2.5). */
public interface LogoutCallbacks {
    /**
     * What one client is told.
     *
     * @param uri where it registered to be told
     * @param token the logout token
     */
    record Notice(String uri, Secret token) {}

    /** What a client answered (section 2.8). */
    enum Answer {
        /** It has ended the session. */
        TAKEN,
        /** It says that it cannot, and would say so again. */
        REFUSED,
        /** It was not reached, or did not answer in time, or has trouble of its own. */
        FAILED
    }

    /** Tells all of them at once, within seconds; the answers are in the order of the notices. */
    List<Answer> tell(List<Notice> notices);
}
