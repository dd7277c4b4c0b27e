package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.BearerRefusal;
import java.time.Duration;
import java.util.Optional;

/** How refusals and faults are said here: RFC 6749 section 5.2 for callers, RFC 6750 section 3.1 for bearers. */
final class OAuthWords {
    private static final String BASIC = "Basic realm=\"gatehouse\", charset=\"UTF-8\"";

    private OAuthWords() {}

    /** The words for a client that authenticates itself; why its pair is no good is not said. */
    static Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> unknownClient();
            case Refusal.InvalidToken() -> unknownClient();
            case Refusal.AccountDisabled() -> unknownClient();
            case Refusal.EmailUnverified() -> denied();
            case Refusal.AddressDenied() -> denied();
            case Refusal.ResetRequired() -> denied();
            case Refusal.Throttled(var wait) -> later(429, "too many requests", wait);
            case Refusal.Overloaded(var wait) -> later(503, "try again later", wait);
        };
    }

    static Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> badRequest("the request is malformed");
            case Fault.Malformed malformed -> badRequest("the request is malformed");
            case Fault.NotFound() -> error(404, "not_found", "there is nothing at this path");
            case Fault.MethodNotAllowed(var allowed) ->
                error(405, "invalid_request", "this method is not for this path")
                        .allow(allowed);
            case Fault.TooLarge() -> error(413, "invalid_request", "the body is too large");
            case Fault.UnsupportedMediaType() ->
                error(415, "invalid_request", "the body must be application/x-www-form-urlencoded");
            case Fault.UnsupportedEncoding() -> error(415, "invalid_request", "the body must not be encoded");
            case Fault.Unavailable(var wait) -> later(503, "try again later", wait);
            case Fault.Broken(var incident) -> error(500, "server_error", "incident " + incident);
        };
    }

    static Reply say(BearerRefusal why) {
        return Reply.of(why.status(), new OAuthError(why.error().orElse("unauthorized"), Optional.empty()))
                .with("WWW-Authenticate", why.challenge());
    }

    /** RFC 7009 section 2.2.1: a token of a kind that is not revoked in this way; it lives, so 200 would be a lie. */
    static Reply unsupportedToken() {
        return error(400, "unsupported_token_type", "an access token is ended only by the client that it was given to");
    }

    static Reply badRequest(String description) {
        return error(400, "invalid_request", description);
    }

    /** 401 with a challenge of the scheme that is wanted, whatever was tried (RFC 6749 section 5.2, RFC 7662 section 2.3). */
    static Reply unknownClient() {
        return error(401, "invalid_client", "client authentication failed").with("WWW-Authenticate", BASIC);
    }

    /**
     * For a client that is who it says and may not do this. RFC 7662 section 2.2 keeps {@code active: false} for tokens; it
     * would tell a client without the right that the token is dead, so this is 403.
     */
    static Reply denied() {
        return error(403, "access_denied", "the client may not do this");
    }

    /** RFC 6749 has no other word for "not now" (section 4.1.2.1), so it stands behind 429 too. */
    private static Reply later(int status, String description, Duration wait) {
        return error(status, "temporarily_unavailable", description).retryAfter(wait);
    }

    /** An answer of that code, with a sentence for people. */
    static Reply error(int status, String code, String description) {
        return Reply.of(status, new OAuthError(code, Optional.of(description)));
    }
}
