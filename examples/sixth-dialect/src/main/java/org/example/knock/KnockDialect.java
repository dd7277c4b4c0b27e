package org.example.knock;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.example.knock.KnockMessages.Knock;
import org.example.knock.KnockMessages.No;
import org.example.knock.KnockMessages.Welcome;

/** People knock with their name and a word, and get an opaque token for ten minutes. */
public final class KnockDialect implements Dialect {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Entrance ENTRANCE = new Entrance(
            new DialectName("knock"),
            Entrance.Kind.OF_USERS,
            new TokenProfile(AccessFormat.OPAQUE, RefreshMode.NONE, LIFE, LIFE, LIFE, "https://knock.example.org"),
            false,
            Entrance.ForcedReset.REFUSE,
            Optional.empty());

    private final LogIn logIn;

    /** A dialect on top of the one use case that it needs. */
    public KnockDialect(UseCases useCases) {
        this.logIn = useCases.logIn();
    }

    @Override
    public Entrance entrance() {
        return ENTRANCE;
    }

    @Override
    public Set<String> territory() {
        return Set.of("/knock");
    }

    @Override
    public List<Route<?>> routes() {
        return List.of(new Route<>("/knock", Knock::in, this::knock));
    }

    private Reply knock(Knock knock, Call call) {
        return switch (logIn.logIn(new LogIn.Attempt(knock.credentials(), call.source(), ENTRANCE))) {
            case LogIn.Outcome.LoggedIn(var decision, var tokens, var who, var obligations) ->
                welcome(tokens).decidedAs(decision);
            case LogIn.Outcome.Refused(var decision, var why) -> say(why).decidedAs(decision);
        };
    }

    private static Reply welcome(Tokens tokens) {
        var access = tokens.access();
        return Reply.of(200, new Welcome(access.text(), access.secondsLeft(tokens.issuedAt())));
    }

    @Override
    public Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> no(401, "I do not know you");
            case Refusal.InvalidToken() -> no(401, "I do not know you");
            case Refusal.AccountDisabled() -> no(403, "not you");
            case Refusal.EmailUnverified() -> no(403, "not you yet");
            case Refusal.AddressDenied() -> no(403, "not from there");
            case Refusal.ResetRequired() -> no(403, "not with that word");
            case Refusal.Throttled(var retryAfter) ->
                no(429, "knock more slowly").retryAfter(retryAfter);
            case Refusal.Overloaded(var retryAfter) -> later(retryAfter);
        };
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> no(400, "speak up");
            case Fault.Malformed malformed -> no(400, "speak up");
            case Fault.NotFound() -> no(404, "there is no such door");
            case Fault.MethodNotAllowed(var allowed) ->
                no(405, "there is no such door").allow(allowed);
            case Fault.TooLarge() -> no(413, "that does not fit through the door");
            case Fault.UnsupportedMediaType() -> no(415, "that does not fit through the door");
            case Fault.UnsupportedEncoding() -> no(415, "that does not fit through the door");
            case Fault.Unavailable(var retryAfter) -> later(retryAfter);
            case Fault.Broken broken -> no(500, "the door is broken");
        };
    }

    private static Reply later(Duration retryAfter) {
        return no(503, "come back later").retryAfter(retryAfter);
    }

    private static Reply no(int status, String why) {
        return Reply.of(status, new No(why));
    }
}
