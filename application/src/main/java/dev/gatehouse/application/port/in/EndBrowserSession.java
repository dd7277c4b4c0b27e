package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.util.Map;
import java.util.Optional;

/** Ends the session of a browser and what was granted in it (OpenID Connect RP-Initiated Logout 1.0). */
public interface EndBrowserSession {
    /** Judges a request to log out; a session ends without a question only for a client that shows an ID token of that session. */
    Outcome judge(Request request);

    /** Ends the session of the cookie, whoever asked; then the browser goes where the request says, if that is registered. */
    Outcome end(Request request);

    /** A request as a browser brings it; {@code id_token_hint}, {@code client_id}, {@code post_logout_redirect_uri}, {@code state}. */
    record Request(Map<String, String> parameters, Optional<Secret> cookie, Source from) {
        /** Takes its own copy. */
        public Request {
            parameters = Map.copyOf(parameters);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The user must say so first. */
        record QuestionWanted(Optional<String> clientName) implements Outcome {}

        /** Nobody is logged in any more; the browser goes there, or stays. */
        record Ended(Optional<String> redirectTo, Optional<String> state) implements Outcome {}

        /** The request contradicts itself; nothing was ended. */
        record Malformed() implements Outcome {}
    }
}
