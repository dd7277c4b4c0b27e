package dev.gatehouse.http.dialect.apikey;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.Data;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.Failure;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.LoginRequest;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.Problem;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.RefreshRequest;
import dev.gatehouse.http.dialect.apikey.ApiKeyMessages.Success;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** API clients log in with a key and a secret, and get a pair of tokens. */
public final class ApiKeyDialect implements Dialect {
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final Entrance entrance;

    /** A dialect on top of the two use cases that it needs. */
    public ApiKeyDialect(LogIn logIn, RefreshSession refreshSession, Entrance entrance) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.entrance = entrance;
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Set<String> territory() {
        return Set.of("/auth");
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(
                new Route<>("/auth/login", LoginRequest::in, this::logIn),
                new Route<>("/auth/refresh", RefreshRequest::in, this::refresh));
    }

    private Reply logIn(LoginRequest request, Call call) {
        var attempt = new LogIn.Attempt(request.credentials(), call.source(), entrance);
        return switch (logIn.logIn(attempt)) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var unused) ->
                success(tokens, who).decidedAs(decision);
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private Reply refresh(RefreshRequest request, Call call) {
        var shown = new RefreshSession.Presentation(request.refreshToken(), Optional.empty(), call.source(), entrance);
        return switch (refreshSession.refresh(shown)) {
            case RefreshSession.Outcome.Refreshed(var decision, var tokens, var who) ->
                success(tokens, who).decidedAs(decision);
            case RefreshSession.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private static Reply success(Tokens tokens, Principal who) {
        var refresh = tokens.refresh().orElseThrow();
        var data = new Data(
                tokens.access().text(),
                refresh.text(),
                tokens.access().expiresAt(),
                refresh.expiresAt(),
                clientId(who));
        return Reply.of(200, new Success(true, data));
    }

    private static int clientId(Principal who) {
        return switch (who) {
            case Principal.Program(var client) -> client.number().value();
            case Principal.Person person -> throw new IllegalStateException("a key and secret let in a person");
        };
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> unauthorized("Invalid credentials");
            case Refusal.InvalidToken() -> unauthorized("Invalid refresh token");
            case Refusal.AccountDisabled() -> inactive();
            case Refusal.EmailUnverified() -> inactive();
            case Refusal.ResetRequired() -> inactive();
            case Refusal.AddressDenied() -> error(403, "ForbiddenError", "FORBIDDEN", "IP address not authorized");
            case Refusal.Throttled(var retryAfter) ->
                error(429, "TooManyRequestsError", "TOO_MANY_REQUESTS", "Too many requests")
                        .retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> unavailable().retryAfter(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> invalid("Request body must be a JSON object");
            case Fault.Malformed(var flaws) -> invalid(complaint(flaws));
            case Fault.NotFound() -> error(404, "NotFoundError", "NOT_FOUND", "Not found");
            case Fault.MethodNotAllowed(var allowed) ->
                error(405, "MethodNotAllowedError", "METHOD_NOT_ALLOWED", "Method not allowed")
                        .allow(allowed);
            case Fault.TooLarge() ->
                error(413, "PayloadTooLargeError", "PAYLOAD_TOO_LARGE", "Request body is too large");
            case Fault.UnsupportedMediaType() -> unsupported("Content-Type must be application/json");
            case Fault.UnsupportedEncoding() -> unsupported("Content-Encoding is not supported");
            case Fault.Unavailable(var retryAfter) -> unavailable().retryAfter(retryAfter);
            case Fault.Broken broken ->
                error(500, "InternalServerError", "INTERNAL_SERVER_ERROR", "Internal server error");
        };
    }

    private static String complaint(List<Flaw> flaws) {
        boolean isAbsent = flaws.stream().anyMatch(Flaw::isAbsence);
        if (flaws.stream().anyMatch(flaw -> flaw.name().equals("refresh_token"))) {
            return isAbsent ? "refresh_token is required" : "refresh_token must be valid text";
        }
        return isAbsent ? "Username and password are required" : "Username and password must be valid text";
    }

    private static Reply unauthorized(String message) {
        return error(401, "UnauthorizedError", "UNAUTHORIZED", message);
    }

    private static Reply inactive() {
        return unauthorized("Client account is not active");
    }

    private static Reply invalid(String message) {
        return error(400, "ValidationException", "VALIDATION_FAILURE", message);
    }

    private static Reply unsupported(String message) {
        return error(415, "UnsupportedMediaTypeError", "UNSUPPORTED_MEDIA_TYPE", message);
    }

    private static Reply unavailable() {
        return error(503, "ServiceUnavailableError", "SERVICE_UNAVAILABLE", "Service is temporarily unavailable");
    }

    private static Reply error(int status, String name, String code, String message) {
        return Reply.of(status, new Failure(new Problem(name, code, message)));
    }
}
