package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.ResponseMode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a browser goes back to a client with a code (RFC 6749 section 4.1, OpenID Connect Core section 3.1). */
public interface Authorize {
    /** Judges a request for whoever is in the browser. */
    Outcome authorize(Request request);

    /** Takes what the user says of a client's request, and judges it again. */
    Outcome agree(Request request, boolean allows);

    /**
     * An authorization request as a browser brings it.
     *
     * @param parameters each at most once; a pushed request is named by {@code request_uri}
     * @param cookie of the session in the browser, if it has one
     * @param loggedInSince since when a login counts for {@code prompt=login} and {@code max_age}: when its page was made,
     *     as the page that came back proves; empty where no page came before
     * @param hasAgreed whether the user agreed just now on a page that came back
     */
    record Request(
            Map<String, String> parameters,
            List<String> resources,
            Optional<Secret> cookie,
            Optional<Instant> loggedInSince,
            boolean hasAgreed,
            Source from) {
        /** Takes its own copies. */
        public Request {
            parameters = Map.copyOf(parameters);
            resources = List.copyOf(resources);
        }
    }

    /**
     * Where the browser goes back to, and how.
     *
     * @param redirectUri a registered one
     * @param state as the client sent it
     */
    record WayBack(String redirectUri, Optional<String> state, ResponseMode mode) {}

    /**
     * What a page asks the user.
     *
     * @param clientName who asks
     * @param wayBack where the browser will go in the end
     * @param locales in which language the client would have it asked, as it said so ({@code ui_locales})
     */
    record Question(String clientName, WayBack wayBack, Optional<String> locales) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The browser goes back with a code. */
        record SentBack(WayBack to, Secret code) implements Outcome {}

        /** The browser goes back with an error (RFC 6749 section 4.1.2.1). */
        record TurnedBack(WayBack to, AuthorizationError error) implements Outcome {}

        /** The browser goes nowhere: it is not known where it would be safe to send it (RFC 9700 section 4.11.2). */
        record Stranded(Stranding why) implements Outcome {}

        /**
         * Somebody must log in first.
         *
         * @param hint who it probably is ({@code login_hint})
         * @param forFactor whether somebody is logged in who has a second factor that was not shown
         */
        record LoginWanted(Question question, Optional<String> hint, boolean forFactor) implements Outcome {}

        /**
         * The user must agree first.
         *
         * @param user who is logged in, as people call them
         * @param scope what the client asks for
         */
        record ConsentWanted(Question question, String user, Scopes scope) implements Outcome {}

        /** Nobody is served now. */
        record NotServed(Refusal why) implements Outcome {}
    }

    /** Why a browser is sent nowhere. */
    enum Stranding {
        /** There is no such client, or it may not come in this way. */
        UNKNOWN_CLIENT,
        /** The client did not register that redirect URI, or named none: OpenID Connect Core section 3.1.2.1 wants one. */
        UNKNOWN_REDIRECT,
        /** The pushed request is none of ours, over, or another client's. */
        UNKNOWN_REQUEST
    }
}
