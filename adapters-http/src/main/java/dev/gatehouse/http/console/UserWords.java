package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.http.dialect.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How it is said on pages what came of a change of a user. */
record UserWords(Desk desk, Sheet sheet) {
    /** The page after it: that of the user, unless something stood against it. */
    Reply say(Visit visit, Permission needed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var user) ->
                Paths.done(Paths.user(user.listed().user().id()));
            case Outcome.Made(var user, var password) -> made(visit, user, password);
            case Outcome.Gone() -> Paths.done(Paths.USERS);
            case Outcome.Objected(var why) -> objected(visit, needed, why);
            case Outcome.Unfit(var why) ->
                sheet.refused(400, visit, visit.say(FrameText.UNFIT, why.name().toLowerCase(Locale.ROOT)));
            case Outcome.Busy(var why) -> sheet.refused(why, visit.language());
        };
    }

    private Reply objected(Visit visit, Permission needed, UserObjection why) {
        return switch (why) {
            case NO_SUCH_USER -> sheet.notThere(visit);
            case BEYOND_OWN_PERMISSIONS -> desk.beyondOwn(visit, needed);
            case LOGIN_TOO_OLD -> desk.loginTooOld(visit, needed);
            case CHANGED_SINCE -> sheet.refused(412, visit, visit.say(FrameText.CHANGED_SINCE));
            case NAMELESS -> sheet.refused(400, visit, visit.say(UserText.NAMELESS));
            case LAST_ADMINISTRATOR -> sheet.refused(409, visit, visit.say(UserText.LAST_ADMINISTRATOR));
            case NAME_TAKEN -> sheet.refused(409, visit, visit.say(UserText.NAME_TAKEN));
            case EMAIL_TAKEN -> sheet.refused(409, visit, visit.say(UserText.EMAIL_TAKEN));
        };
    }

    private Reply made(Visit visit, Seen seen, Optional<Secret> password) {
        var user = seen.listed().user();
        var called = called(user);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Done(visit.say(FrameText.DONE)));
        password.ifPresent(secret -> blocks.add(
                new Block.Once(visit.say(UserText.PASSWORD_OF, called), secret, visit.say(FrameText.SHOWN_ONCE))));
        blocks.add(new Block.Links(List.of(new Block.Link(called, Paths.user(user.id())))));
        return sheet.page(201, new Page(visit.say(UserText.NEW_USER), blocks), visit);
    }

    /** The user as people call them. */
    static String called(User user) {
        return user.name()
                .map(LoginName::display)
                .or(() -> user.email().map(EmailAddress::display))
                .orElseGet(() -> user.id().value());
    }
}
