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

    /**
     * Tells all of them at once, within seconds; what came of each, in their order. A client that says that it cannot end the
     * session refuses (section 2.8).
     */
    List<Delivery> tell(List<Notice> notices);
}
