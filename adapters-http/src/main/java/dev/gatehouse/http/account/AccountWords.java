package dev.gatehouse.http.account;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.Problem.Part;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;

/** How refusals are said here. */
final class AccountWords {

    private AccountWords() {}

    /**
     * The words for whoever is refused what they ask for at their own account, such as a new password or a list of their
     * sessions; a wrong password is 403, for 401 speaks of the token alone.
     */
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
            case Refusal.Throttled(var wait) -> ProblemWords.throttled(wait);
            case Refusal.Overloaded(var wait) -> ProblemWords.overloaded(wait);
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

    /** The reason is one of {@code too_short}, {@code common} and {@code guessable}; what is short is told how long it must be. */
    static Reply say(PasswordRules.Verdict why, int least) {
        var told = problem(why.word());
        return why == PasswordRules.Verdict.TOO_SHORT
                ? told.with(List.of(Part.at("#/new_password", "has fewer than " + least + " characters")))
                        .reply()
                : told.reply();
    }

    /** The new password is no good, for a reason that never changes its name. */
    static Reply unfit(String reason) {
        return problem(reason).reply();
    }

    private static Problem problem(String reason) {
        return Problem.named(422, "unfit-new-password", "Unfit new password").because(reason);
    }

    /** The text is no address. */
    static Reply unfitEmail() {
        return Problem.named(422, "unfit-email", "This is no e-mail address").reply();
    }

    /** What asks for a login of late. */
    static Reply loginTooOld() {
        return Problem.named(403, "login-too-old", "Log in anew for this").reply();
    }

    private static Reply forbidden() {
        return Problem.plain(403, "Forbidden").reply();
    }
}
