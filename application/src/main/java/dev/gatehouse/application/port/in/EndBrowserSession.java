package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the session of a browser and what was granted in it (OpenID Connect RP-Initiated Logout 1.0).
 *
 * <p>A browser is sent on only to where the client registered for it, to the letter; the client is the one that {@code client_id}
 * names or to which the ID token in {@code id_token_hint} was given. A request that shows an ID token which is none of ours, names
 * another client beside it, or wants to go where its client did not register, is malformed; an address beside which no client is
 * named is not gone to.
 */
public interface EndBrowserSession {
    /**
     * Judges a request to log out. The session of the cookie ends without a question only for a client that shows an ID token of that very
     * session; where no session of the cookie lives, that of the ID token ends, if one is shown.
     */
    Outcome judge(Request request);

    /** Ends the session of the cookie, whoever asked; without one, does as {@link #judge} would. */
    Outcome end(Request request);

    /**
     * A request as a browser brings it.
     *
     * @param parameters each at most once: {@code id_token_hint}, {@code client_id}, {@code post_logout_redirect_uri}, {@code state}
     */
    record Request(Map<String, String> parameters, Optional<Secret> cookie, Source from) {
        /** Takes its own copy. */
        public Request {
            parameters = Map.copyOf(parameters);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * The user must say so first; nothing was ended.
         *
         * @param clientName who asks, if a client is named that we know
         * @param redirectTo a registered address to which the browser goes on afterwards
         */
        record QuestionWanted(Optional<String> clientName, Optional<String> redirectTo) implements Outcome {}

        /**
         * Nobody is logged in any more in this browser, whose cookie is worth nothing.
         *
         * @param redirectTo a registered address, if the browser goes on
         * @param state goes there too, as the client sent it; empty if the browser stays
         */
        record Ended(Optional<String> redirectTo, Optional<String> state) implements Outcome {}

        /** The request contradicts itself or what is registered; nothing was ended, and the browser stays. */
        record Malformed() implements Outcome {}
    }
}
