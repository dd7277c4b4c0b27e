package dev.gatehouse.http.admin;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;

/** How refusals are said here, and what every resource says alike. */
final class AdminWords {
    private AdminWords() {}

    /** Credentials that are no good are one problem; whoever may not come from there is told, for the secret was right. */
    static Reply say(Refusal why) {
        return switch (why) {
            case Refusal.BadCredentials() -> say(BearerRefusal.INVALID);
            case Refusal.InvalidToken() -> say(BearerRefusal.INVALID);
            case Refusal.AccountDisabled() -> say(BearerRefusal.INVALID);
            case Refusal.EmailUnverified() -> say(BearerRefusal.INSUFFICIENT);
            case Refusal.AddressDenied() ->
                Problem.named(403, "address-denied", "Not from this address").reply();
            case Refusal.ResetRequired() -> say(BearerRefusal.INSUFFICIENT);
            case Refusal.Throttled(var wait) -> ProblemWords.throttled(wait);
            case Refusal.Overloaded(var wait) -> ProblemWords.overloaded(wait);
        };
    }

    static Reply say(BearerRefusal why) {
        var problem = switch (why) {
            case AMBIGUOUS -> Problem.plain(why.status(), "Bad Request");
            case NONE_SHOWN, INVALID -> Problem.plain(why.status(), "Unauthorized");
            case INSUFFICIENT ->
                Problem.named(why.status(), "insufficient-permission", "These credentials may not administer");
        };
        return problem.reply().with("WWW-Authenticate", why.challenge());
    }

    /** The caller may administer, but not this. */
    static Reply lacks(Permission needed) {
        return Problem.named(403, "insufficient-permission", "This needs a permission that the caller does not hold")
                .because(needed.word())
                .reply();
    }

    /** The caller would give, or touch somebody who has, more than the caller holds. */
    static Reply beyondOwn() {
        return Problem.named(403, "beyond-own-permissions", "Nobody gives or touches more than they hold")
                .reply();
    }

    /** RFC 9470 section 3: what this needs is a login of late. */
    static Reply needsRecentLogin() {
        return Problem.named(401, "recent-login-needed", "This needs a login of late")
                .reply()
                .with("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\"");
    }

    /** RFC 9470 section 3: what this needs is a login with a second factor. */
    static Reply needsFactor() {
        return Problem.named(401, "second-factor-needed", "This needs a login with a second factor")
                .reply()
                .with(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\""
                                + LoginMeans.PASSWORD_AND_CODE.acr() + "\"");
    }

    /** There is none, or none that the caller may see. */
    static Reply notFound() {
        return ProblemWords.say(new Fault.NotFound());
    }

    /** Something that is there already, or a rule of the house, stands against it. */
    static Reply conflict(String name, String title) {
        return Problem.named(409, name, title).reply();
    }

    /** RFC 6585 section 3: a change must say of which state it is one. */
    static Reply needsIfMatch() {
        return Problem.named(428, "if-match-needed", "Say with If-Match which state you change")
                .reply();
    }

    /** RFC 9110 section 15.5.13: somebody changed it since. */
    static Reply changedSince() {
        return Problem.named(412, "changed-since", "It was changed since you read it")
                .reply();
    }
}
