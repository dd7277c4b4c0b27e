package dev.gatehouse.http.dialect.profile;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.dialect.profile.ProfileMessages.Failure;
import dev.gatehouse.http.dialect.profile.ProfileMessages.LoginRequest;
import dev.gatehouse.http.dialect.profile.ProfileMessages.Profile;
import dev.gatehouse.http.dialect.profile.ProfileMessages.Success;
import java.util.List;
import java.util.Set;

/** Users log in with e-mail address and password, and get an opaque token and their profile. */
public final class ProfileDialect implements Dialect {
    private final LogIn logIn;
    private final Entrance entrance;

    /** A dialect on top of the one use case that it needs. */
    public ProfileDialect(LogIn logIn, Entrance entrance) {
        this.logIn = logIn;
        this.entrance = entrance;
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Set<String> territory() {
        return Set.of("/v1/auth");
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(new Route<>("/v1/auth/login", LoginRequest::in, this::logIn));
    }

    private Reply logIn(LoginRequest request, Call call) {
        return switch (logIn.logIn(new LogIn.Attempt(request.credentials(), call.source(), entrance))) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var obligations) ->
                success(tokens.access(), person(who)).decidedAs(decision);
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private static Reply success(IssuedToken token, User user) {
        return Reply.of(200, new Success(token.text(), token.expiresAt(), Profile.of(user)));
    }

    private static User person(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> user;
            case Principal.Program program -> throw new IllegalStateException("a password let in a program");
        };
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> unauthorized();
            case Refusal.InvalidToken() -> unauthorized();
            case Refusal.AccountDisabled() -> unauthorized();
            case Refusal.AddressDenied() -> unauthorized();
            case Refusal.EmailUnverified() -> error(403, "user is not verified");
            case Refusal.ResetRequired() -> error(403, "password reset required");
            case Refusal.Throttled(var retryAfter) ->
                error(429, "too many requests").retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> unavailable().retryAfter(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> invalid();
            case Fault.Malformed malformed -> invalid();
            case Fault.NotFound() -> error(404, "not found");
            case Fault.MethodNotAllowed(var allowed) ->
                error(405, "method not allowed").allow(allowed);
            case Fault.TooLarge() -> error(413, "request body too large");
            case Fault.UnsupportedMediaType() -> error(415, "unsupported media type");
            case Fault.UnsupportedEncoding() -> error(415, "unsupported content encoding");
            case Fault.Unavailable(var retryAfter) -> unavailable().retryAfter(retryAfter);
            case Fault.Broken broken -> error(500, "internal error");
        };
    }

    private static Reply unauthorized() {
        return error(401, "invalid credentials");
    }

    private static Reply invalid() {
        return error(400, "invalid request body");
    }

    private static Reply unavailable() {
        return error(503, "temporarily unavailable");
    }

    private static Reply error(int status, String message) {
        return Reply.of(status, new Failure(message));
    }
}
