package dev.gatehouse.http.dialect.envelope;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Data;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Failure;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.LoginRequest;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Problem;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.RefreshRequest;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Success;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Users log in with username or e-mail address and password, and refresh by sub and refresh token. */
public final class EnvelopeDialect implements Dialect {
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final Entrance entrance;
    private final ApiVersions versions;

    /** A dialect on top of the two use cases that it needs, for clients of the given API versions. */
    public EnvelopeDialect(LogIn logIn, RefreshSession refreshSession, Entrance entrance, Set<LocalDate> versions) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.entrance = entrance;
        this.versions = new ApiVersions(versions);
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Set<String> territory() {
        return Set.of("/token", "/refresh");
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(
                new Route<>("/token", versioned(LoginRequest::in), this::logIn),
                new Route<>("/refresh", versioned(RefreshRequest::in), this::refresh));
    }

    private <M> Function<Call, Optional<M>> versioned(Function<Call, Optional<M>> parse) {
        return call -> versions.admits(call) ? parse.apply(call) : Optional.empty();
    }

    private Entrance entrance(Call call) {
        return entrance.inVersion(versions.asked(call));
    }

    private Reply logIn(LoginRequest request, Call call) {
        return switch (logIn.logIn(new LogIn.Attempt(request.credentials(), call.source(), entrance(call)))) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var obligations) ->
                success(tokens, who).decidedAs(decision);
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private Reply refresh(RefreshRequest request, Call call) {
        var shown = new RefreshSession.Presentation(
                request.refreshToken(), Optional.of(request.sub()), call.source(), entrance(call));
        return switch (refreshSession.refresh(shown)) {
            case RefreshSession.Outcome.Refreshed(var decision, var tokens, var who) ->
                success(tokens, who).decidedAs(decision);
            case RefreshSession.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private static Reply success(Tokens tokens, Principal who) {
        var refresh = tokens.refresh().orElseThrow();
        var data = new Data(
                "Bearer",
                tokens.access().secondsLeft(tokens.issuedAt()),
                tokens.access().text(),
                refresh.text(),
                who.subject().text(),
                refresh.secondsLeft(tokens.issuedAt()));
        return Reply.of(200, new Success(data));
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> error(401, "Incorrect username or password");
            case Refusal.InvalidToken() -> error(401, "Token is invalid or expired");
            case Refusal.AccountDisabled() -> error(403, "Account is disabled");
            case Refusal.EmailUnverified() -> error(403, "E-mail address is not verified");
            case Refusal.AddressDenied() -> error(403, "You do not have access from this address");
            case Refusal.ResetRequired() -> error(403, "Password must be reset");
            case Refusal.Throttled(var retryAfter) ->
                error(429, "Too many requests").retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> unavailable().retryAfter(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> Complaint.notJson();
            case Fault.Malformed(var flaws) -> Complaint.about(flaws.getFirst());
            case Fault.NotFound() -> error(404, "Not Found");
            case Fault.MethodNotAllowed(var allowed) ->
                error(405, "Method Not Allowed").allow(allowed);
            case Fault.TooLarge() -> error(413, "Request body is too large");
            case Fault.UnsupportedMediaType() -> error(415, "Content-Type must be application/json");
            case Fault.UnsupportedEncoding() -> error(415, "Content-Encoding is not supported");
            case Fault.Unavailable(var retryAfter) -> unavailable().retryAfter(retryAfter);
            case Fault.Broken broken -> error(500, "Internal Server Error");
        };
    }

    private static Reply unavailable() {
        return error(503, "Service is temporarily unavailable");
    }

    private static Reply error(int status, String message) {
        return Reply.of(status, new Failure(Problem.plain(status, message)));
    }
}
