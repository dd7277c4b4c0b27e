package dev.gatehouse.http.dialect.resultcode;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.dialect.TokenCookie;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.Failure;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.LoginRequest;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.LoginSuccess;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.RefreshRequest;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.RefreshResult;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.RefreshSuccess;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.Result;
import dev.gatehouse.http.dialect.resultcode.ResultcodeMessages.TokenMembers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users log in with login name or e-mail address and password, and refresh by a token in the body or in a cookie. */
public final class ResultcodeDialect implements Dialect {
    private static final String TERRITORY = "/v1/api/auth";

    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final Entrance entrance;
    private final boolean secureCookies;

    /** A dialect on top of the two use cases that it needs; {@code secureCookies} keeps its cookies to https. */
    public ResultcodeDialect(LogIn logIn, RefreshSession refreshSession, Entrance entrance, boolean secureCookies) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.entrance = entrance;
        this.secureCookies = secureCookies;
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Set<String> territory() {
        return Set.of(TERRITORY);
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(
                new Route<>(TERRITORY + "/login", LoginRequest::in, this::logIn),
                new Route<>(TERRITORY + "/refresh", RefreshRequest::in, this::refresh));
    }

    private Reply logIn(LoginRequest request, Call call) {
        return switch (logIn.logIn(new LogIn.Attempt(request.credentials(), call.source(), entrance))) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var obligations) -> {
                var refresh = tokens.refresh().orElseThrow();
                var success = new LoginSuccess(0, TokenMembers.of(tokens, refresh), redirect(obligations));
                yield withCookies(Reply.of(200, success), tokens, refresh).decidedAs(decision);
            }
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private Reply refresh(RefreshRequest request, Call call) {
        var shown = new RefreshSession.Presentation(request.refreshToken(), Optional.empty(), call.source(), entrance);
        return switch (refreshSession.refresh(shown)) {
            case RefreshSession.Outcome.Refreshed(var decision, var tokens, var who) -> {
                var refresh = tokens.refresh().orElseThrow();
                var success = new RefreshSuccess(new RefreshResult(0, "Ok", TokenMembers.of(tokens, refresh)));
                yield withCookies(Reply.of(200, success), tokens, refresh).decidedAs(decision);
            }
            case RefreshSession.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private static Optional<String> redirect(Set<Obligation> obligations) {
        return obligations.contains(Obligation.CHANGE_PASSWORD) ? Optional.of("pw/reset") : Optional.empty();
    }

    private Reply withCookies(Reply reply, Tokens tokens, IssuedToken refresh) {
        return reply.with(cookie(ResultcodeMessages.ACCESS_TOKEN, tokens.access(), tokens))
                .with(cookie(ResultcodeMessages.REFRESH_TOKEN, refresh, tokens));
    }

    private TokenCookie cookie(String name, IssuedToken token, Tokens tokens) {
        var life = Duration.ofSeconds(token.secondsLeft(tokens.issuedAt()));
        return new TokenCookie(name, token.text(), TERRITORY, life, secureCookies);
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> error(401, "Invalid user or password");
            case Refusal.InvalidToken() -> error(401, "Invalid or expired token");
            case Refusal.AccountDisabled() -> error(403, "Account is disabled");
            case Refusal.EmailUnverified() -> error(403, "E-mail address is not verified");
            case Refusal.AddressDenied() -> error(403, "Address is not allowed");
            case Refusal.ResetRequired() -> error(403, "Password must be reset");
            case Refusal.Throttled(var retryAfter) ->
                error(429, "Too many requests").retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> unavailable().retryAfter(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> error(400, "Request body must be a JSON object");
            case Fault.Malformed(var flaws) -> error(400, complaint(flaws.getFirst()));
            case Fault.NotFound() -> error(404, "Not found");
            case Fault.MethodNotAllowed(var allowed) ->
                error(405, "Method not allowed").allow(allowed);
            case Fault.TooLarge() -> error(413, "Request body is too large");
            case Fault.UnsupportedMediaType() -> error(415, "Unsupported media type");
            case Fault.UnsupportedEncoding() -> error(415, "Unsupported content encoding");
            case Fault.Unavailable(var retryAfter) -> unavailable().retryAfter(retryAfter);
            case Fault.Broken broken -> error(500, "Internal error");
        };
    }

    private static String complaint(Flaw flaw) {
        return flaw.name() + (flaw.isAbsence() ? " is required" : " is not valid");
    }

    private static Reply unavailable() {
        return error(503, "Temporarily unavailable");
    }

    private static Reply error(int status, String desc) {
        return Reply.of(status, new Failure(status, new Result(status, desc)));
    }
}
