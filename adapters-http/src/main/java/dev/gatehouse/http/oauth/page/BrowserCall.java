package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.oauth.Form;
import java.util.List;
import java.util.Optional;

/**
 * What a browser brings with a request.
 *
 * @param session the cookie of a session
 * @param mark the cookie of the browser itself
 * @param kept the cookie that it keeps since a second factor was shown in it
 * @param languages lines of {@code Accept-Language}
 * @param agent what it calls itself
 */
record BrowserCall(
        Form form,
        Optional<Secret> session,
        Optional<Secret> mark,
        Optional<Secret> kept,
        List<String> languages,
        String agent,
        Source source) {
    /** The language in which the browser reads, if the request itself wishes for none. */
    Language language() {
        return Language.of(Optional.empty(), languages);
    }

    /** What people call the browser; empty where that is not known. */
    String browser() {
        return AgentName.known(agent).orElse("");
    }
}
