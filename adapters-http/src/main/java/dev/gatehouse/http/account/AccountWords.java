package dev.gatehouse.http.account;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.wire.BearerRefusal;
import java.time.Duration;
import java.util.Locale;

/** How refusals and faults are said here. */
final class AccountWords {

    private AccountWords() {}

    /** The words for a password change that is refused; a wrong password is 403, for 401 speaks of the token alone. */
    static Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() ->
                Problem.named(403, "wrong-current-password", "Wrong current password")
                        .reply();
            case Refusal.InvalidToken() -> say(BearerRefusal.INVALID);
            case Refusal.AccountDisabled() -> forbidden();
            case Refusal.EmailUnverified() -> forbidden();
            case Refusal.AddressDenied() -> forbidden();
            case Refusal.ResetRequired() -> forbidden();
            case Refusal.Throttled(var wait) -> later(429, "Too Many Requests", wait);
            case Refusal.Overloaded(var wait) -> later(503, "Service Unavailable", wait);
        };
    }

    static Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> Problem.plain(400, "Bad Request").reply();
            case Fault.Malformed(var flaws) ->
                Problem.plain(400, "Bad Request").about(flaws).reply();
            case Fault.NotFound() -> Problem.plain(404, "Not Found").reply();
            case Fault.MethodNotAllowed(var allowed) ->
                Problem.plain(405, "Method Not Allowed").reply().allow(allowed);
            case Fault.TooLarge() -> Problem.plain(413, "Content Too Large").reply();
            case Fault.UnsupportedMediaType() -> unsupported();
            case Fault.UnsupportedEncoding() -> unsupported();
            case Fault.Unavailable(var wait) -> later(503, "Service Unavailable", wait);
            case Fault.Broken(var incident) ->
                Problem.plain(500, "Internal Server Error").loggedAs(incident).reply();
        };
    }

    static Reply say(BearerRefusal why) {
        var problem = switch (why) {
            case AMBIGUOUS -> Problem.plain(why.status(), "Bad Request");
            case NONE_SHOWN, INVALID -> Problem.plain(why.status(), "Unauthorized");
            case INSUFFICIENT -> Problem.named(why.status(), "insufficient-scope", "This token may not do this");
        };
        return problem.reply().with("WWW-Authenticate", why.challenge());
    }

    /** The reason is one of {@code too_short}, {@code common} and {@code guessable}. */
    static Reply say(PasswordRules.Verdict why) {
        return unfit(why.name().toLowerCase(Locale.ROOT));
    }

    /** The new password is no good, for a reason that never changes its name. */
    static Reply unfit(String reason) {
        return Problem.named(422, "unfit-new-password", "Unfit new password")
                .because(reason)
                .reply();
    }

    private static Reply forbidden() {
        return Problem.plain(403, "Forbidden").reply();
    }

    private static Reply unsupported() {
        return Problem.plain(415, "Unsupported Media Type").reply();
    }

    private static Reply later(int status, String title, Duration wait) {
        return Problem.plain(status, title).reply().retryAfter(wait);
    }
}
