package dev.gatehouse.http.dialect.exchange;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.dialect.exchange.ExchangeMessages.Failure;
import dev.gatehouse.http.dialect.exchange.ExchangeMessages.LoginRequest;
import dev.gatehouse.http.dialect.exchange.ExchangeMessages.Success;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** API clients exchange a long-lived refresh token for an access token. */
public final class ExchangeDialect implements Dialect {
    private final LogIn logIn;
    private final Entrance entrance;

    /** A dialect on top of the one use case that it needs. */
    public ExchangeDialect(LogIn logIn, Entrance entrance) {
        this.logIn = logIn;
        this.entrance = entrance;
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Set<String> territory() {
        return Set.of("/login");
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(new Route<>("/login", LoginRequest::in, this::logIn));
    }

    private Reply logIn(LoginRequest request, Call call) {
        return switch (logIn.logIn(new LogIn.Attempt(request.credentials(), call.source(), entrance))) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var obligations) ->
                Reply.of(200, new Success(tokens.access().text())).decidedAs(decision);
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> unauthorized();
            case Refusal.InvalidToken() -> unauthorized();
            case Refusal.AccountDisabled() -> unauthorized();
            case Refusal.EmailUnverified() -> unauthorized();
            case Refusal.AddressDenied() -> unauthorized();
            case Refusal.ResetRequired() -> unauthorized();
            case Refusal.Throttled(var retryAfter) ->
                error(429, "rate_limit_error", "rate_limit_exceeded", "Too many requests.")
                        .retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> ourTrouble(503).retryAfter(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> Complaint.notJson();
            case Fault.Malformed(var flaws) -> Complaint.about(flaws);
            case Fault.NotFound() -> invalid(404, "not_found", "There is nothing at this path.");
            case Fault.MethodNotAllowed(var allowed) ->
                invalid(405, "method_not_allowed", "The path does not take this method.")
                        .allow(allowed);
            case Fault.TooLarge() -> invalid(413, "request_too_large", "The request body is too large.");
            case Fault.UnsupportedMediaType() ->
                invalid(415, "unsupported_media_type", "The request body must be application/json.");
            case Fault.UnsupportedEncoding() ->
                invalid(415, "unsupported_encoding", "The request body must not be compressed.");
            case Fault.Unavailable(var retryAfter) -> ourTrouble(503).retryAfter(retryAfter);
            case Fault.Broken broken -> ourTrouble(500);
        };
    }

    private static Reply unauthorized() {
        return error(401, "authentication_error", "authentication_failed", "The refresh token is not valid.");
    }

    private static Reply ourTrouble(int status) {
        return error(status, "api_error", "internal_error", "The request could not be answered. Try again later.");
    }

    private static Reply invalid(int status, String code, String message) {
        return error(status, "invalid_request_error", code, message);
    }

    private static Reply error(int status, String type, String code, String message) {
        return Reply.of(status, new Failure(type, code, message, Optional.empty(), Optional.empty()));
    }
}
