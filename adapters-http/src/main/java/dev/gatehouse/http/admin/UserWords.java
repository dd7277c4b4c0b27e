package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.http.dialect.Reply;
import java.util.Optional;

/** How it is said what came of a change of a user. */
final class UserWords {
    private UserWords() {}

    static Reply say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var user) -> seen(user);
            case Outcome.Made(var user, var password) -> made(user, password);
            case Outcome.Gone() -> Reply.empty(204);
            case Outcome.Objected(var why) -> say(why);
            case Outcome.Unfit(var why) -> unfit(why.word());
            case Outcome.Busy(var why) -> AdminWords.say(why);
        };
    }

    static Reply seen(Seen user) {
        return IfMatch.tagged(Reply.of(200, UserMessages.shown(user.listed())), user.version());
    }

    private static Reply made(Seen user, Optional<Secret> password) {
        var message = new UserMessages.Made(UserMessages.shown(user.listed()), password);
        return IfMatch.tagged(Reply.of(201, message), user.version())
                .with("Location", UsersResource.PATH + "/" + message.user().id());
    }

    private static Reply say(UserObjection why) {
        return switch (why) {
            case NO_SUCH_USER -> AdminWords.notFound();
            case BEYOND_OWN_PERMISSIONS -> AdminWords.beyondOwn();
            case LOGIN_TOO_OLD -> AdminWords.needsRecentLogin();
            case CHANGED_SINCE -> AdminWords.changedSince();
            case NAMELESS -> AdminWords.conflict("nameless", "A user has a name or an e-mail address");
            case LAST_ADMINISTRATOR ->
                AdminWords.conflict("last-administrator", "Nobody would be left to run the house");
            case NAME_TAKEN -> AdminWords.conflict("name-taken", "Another user has that name");
            case EMAIL_TAKEN -> AdminWords.conflict("email-taken", "Another user has that e-mail address");
        };
    }

    private static Reply unfit(String why) {
        var flaws = new Flaws();
        flaws.at("#/password", why);
        return flaws.reply();
    }
}
