package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.application.port.in.Authorize.WayBack;
import dev.gatehouse.application.service.AuthorizationWish.Prompt;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ResponseMode;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.token.Scopes;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the words of an authorization request by its client's registration, in this order: where the browser may be sent
 * (RFC 9700 section 4.11.2), then everything else, of which the client is told there.
 */
final class AuthorizationReader {
    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_AGE_DIGITS = 9;

    private final String issuer;

    AuthorizationReader(String issuer) {
        this.issuer = issuer;
    }

    /** What a request comes to before anybody looks who is in the browser. */
    sealed interface Read {
        /** The browser is sent nowhere. */
        record Stranded(Stranding why) implements Read {}

        /** The client is told. */
        record Turned(WayBack to, AuthorizationError error) implements Read {}

        /** It may go on. */
        record Fit(AuthorizationWish wish) implements Read {}
    }

    /** Thrown and caught in here: the first thing that is wrong. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient AuthorizationError error;

        Wrong(AuthorizationError error) {
            super(error.word(), null, false, false);
            this.error = error;
        }
    }

    /** Judges the parameters of a client that is known. */
    Read read(Registered client, Map<String, String> parameters, List<String> resources) {
        var registration = client.registration();
        var redirect = Optional.ofNullable(parameters.get("redirect_uri")).flatMap(registration::redirectTo);
        if (redirect.isEmpty()) {
            return new Read.Stranded(Stranding.UNKNOWN_REDIRECT);
        }
        var said = Optional.ofNullable(parameters.get("response_mode"));
        var asked = said.flatMap(ResponseMode::of);
        var mode = registration.answer(asked);
        var wayBack = new WayBack(
                redirect.get(),
                Optional.ofNullable(parameters.get("state")),
                mode.or(() -> registration.answer(Optional.empty())).orElseThrow());
        try {
            require(said.isPresent() == asked.isPresent() && mode.isPresent(), AuthorizationError.INVALID_REQUEST);
            return new Read.Fit(wish(client, wayBack, parameters, resources));
        } catch (Wrong wrong) {
            return new Read.Turned(wayBack, wrong.error);
        }
    }

    private AuthorizationWish wish(
            Registered client, WayBack wayBack, Map<String, String> parameters, List<String> resources) throws Wrong {
        var registration = client.registration();
        require(!parameters.containsKey("request"), AuthorizationError.REQUEST_NOT_SUPPORTED);
        require(!parameters.containsKey("request_uri"), AuthorizationError.REQUEST_URI_NOT_SUPPORTED);
        require(!parameters.containsKey("registration"), AuthorizationError.REGISTRATION_NOT_SUPPORTED);
        var type = Optional.ofNullable(parameters.get("response_type"));
        require(type.isPresent(), AuthorizationError.INVALID_REQUEST);
        require(type.equals(Optional.of("code")), AuthorizationError.UNSUPPORTED_RESPONSE_TYPE);
        require(registration.may(Grant.AUTHORIZATION_CODE), AuthorizationError.UNAUTHORIZED_CLIENT);
        var scope = scope(registration, parameters);
        require(registration.audience(resources, issuer).isPresent(), AuthorizationError.INVALID_TARGET);
        var nonce = Optional.ofNullable(parameters.get("nonce"));
        require(nonce.map(AuthorizationReader::isText).orElse(true), AuthorizationError.INVALID_REQUEST);
        return new AuthorizationWish(
                client,
                wayBack,
                scope,
                resources,
                challenge(registration, parameters),
                nonce,
                prompts(parameters),
                maxAge(parameters),
                means(parameters),
                Optional.ofNullable(parameters.get("login_hint")).filter(AuthorizationReader::isText),
                Optional.ofNullable(parameters.get("ui_locales")).filter(AuthorizationReader::isText),
                Optional.ofNullable(parameters.get("id_token_hint")),
                proofKey(parameters));
    }

    private static void require(boolean holds, AuthorizationError otherwise) throws Wrong {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.UNASSIGNED);
    }

    private static Scopes scope(Registration registration, Map<String, String> parameters) throws Wrong {
        var said = Optional.ofNullable(parameters.get("scope")).filter(text -> !text.isBlank());
        var asked = said.flatMap(ScopeText::parse);
        var scope = registration.scope(asked);
        require(said.isPresent() == asked.isPresent() && scope.isPresent(), AuthorizationError.INVALID_SCOPE);
        return scope.orElseThrow();
    }

    /** F4, RFC 7636 section 4.3: S256 and nothing else; a method left out would mean plain. */
    private static Optional<CodeChallenge> challenge(Registration registration, Map<String, String> parameters)
            throws Wrong {
        var said = Optional.ofNullable(parameters.get("code_challenge"));
        var method = Optional.ofNullable(parameters.get("code_challenge_method"));
        if (said.isEmpty()) {
            require(
                    method.isEmpty() && registration.is(ClientTrait.UNCHALLENGED) && !registration.isPublic(),
                    AuthorizationError.CHALLENGE_WANTED);
            return Optional.empty();
        }
        var challenge = said.flatMap(CodeChallenge::parse);
        require(method.equals(Optional.of("S256")) && challenge.isPresent(), AuthorizationError.CHALLENGE_WANTED);
        return challenge;
    }

    private static Set<Prompt> prompts(Map<String, String> parameters) throws Wrong {
        var prompts = EnumSet.noneOf(Prompt.class);
        for (var word : parameters.getOrDefault("prompt", "").split(" ", -1)) {
            if (!word.isEmpty()) {
                var known = Arrays.stream(Prompt.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
                require(known.isPresent(), AuthorizationError.INVALID_REQUEST);
                prompts.add(known.orElseThrow());
            }
        }
        require(!prompts.contains(Prompt.NONE) || prompts.size() == 1, AuthorizationError.INVALID_REQUEST);
        return prompts;
    }

    private static Optional<Duration> maxAge(Map<String, String> parameters) throws Wrong {
        var said = Optional.ofNullable(parameters.get("max_age"));
        require(
                said.map(text -> !text.isEmpty()
                                && text.length() <= LONGEST_AGE_DIGITS
                                && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .orElse(true),
                AuthorizationError.INVALID_REQUEST);
        return said.map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** OpenID Connect Core section 3.1.2.1: the first level that is one of ours; others are no mistake. */
    private static Optional<LoginMeans> means(Map<String, String> parameters) {
        return Arrays.stream(parameters.getOrDefault("acr_values", "").split(" ", -1))
                .flatMap(word -> Arrays.stream(LoginMeans.values())
                        .filter(means -> means.acr().equals(word)))
                .findFirst();
    }

    /** RFC 9449 section 10: a thumbprint is SHA-256 in base64url, as a challenge is. */
    private static Optional<String> proofKey(Map<String, String> parameters) throws Wrong {
        var said = Optional.ofNullable(parameters.get("dpop_jkt"));
        require(
                said.map(text -> CodeChallenge.parse(text).isPresent()).orElse(true),
                AuthorizationError.INVALID_REQUEST);
        return said;
    }
}
