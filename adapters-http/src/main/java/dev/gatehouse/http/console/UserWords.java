package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** How it is said on pages what came of a change of a user. */
record UserWords(Desk desk, Sheet sheet) {
    /** What was typed that may stand against it, and the status of the answer that says so. */
    private static final Map<UserObjection, Integer> TYPED =
            Map.of(UserObjection.NAMELESS, 400, UserObjection.NAME_TAKEN, 409, UserObjection.EMAIL_TAKEN, 409);

    /** The page after a form: that of the user, or the form again where what was typed stood against it. */
    Reply say(Visit visit, Permission needed, Outcome outcome, BiFunction<Integer, List<Block>, Reply> again) {
        return outcome instanceof Outcome.Objected(var why) && TYPED.containsKey(why)
                ? again.apply(TYPED.get(why), List.of(new Block.Alarm(visit.say(phrase(why)))))
                : say(visit, needed, outcome);
    }

    /** The page after it: that of the user, unless something stood against it. */
    Reply say(Visit visit, Permission needed, Outcome outcome) {
        return say(visit, needed, outcome, "");
    }

    /** The same, which tells what was done. */
    Reply say(Visit visit, Permission needed, Outcome outcome, String verb) {
        return switch (outcome) {
            case Outcome.Done(var user) ->
                Paths.done(Paths.user(user.listed().user().id()), Paths.DID, verb);
            case Outcome.Made(var user, var password) -> made(visit, user, password);
            case Outcome.Gone() -> Paths.done(Paths.USERS);
            case Outcome.Objected(var why) -> objected(visit, needed, why);
            case Outcome.Unfit(var why) -> sheet.refused(400, visit, visit.say(FrameText.UNFIT, why.word()));
            case Outcome.Busy(var why) -> sheet.refused(why, visit.language());
        };
    }

    private Reply objected(Visit visit, Permission needed, UserObjection why) {
        return switch (why) {
            case NO_SUCH_USER -> sheet.notThere(visit);
            case BEYOND_OWN_PERMISSIONS -> desk.beyondOwn(visit, needed);
            case LOGIN_TOO_OLD -> desk.loginTooOld(visit, needed);
            case CHANGED_SINCE -> sheet.changedSince(visit);
            case NAMELESS -> sheet.refused(400, visit, visit.say(phrase(why)));
            case LAST_ADMINISTRATOR, NAME_TAKEN, EMAIL_TAKEN -> sheet.refused(409, visit, visit.say(phrase(why)));
        };
    }

    /** What stood against it, in a sentence; what is to be on record is. */
    String told(Visit visit, Permission needed, UserObjection why) {
        switch (why) {
            case BEYOND_OWN_PERMISSIONS -> desk.noteBeyondOwn(visit, needed);
            case LOGIN_TOO_OLD -> desk.noteTooOld(visit, needed);
            case NO_SUCH_USER, CHANGED_SINCE, NAMELESS, LAST_ADMINISTRATOR, NAME_TAKEN, EMAIL_TAKEN -> {}
        }
        return visit.say(phrase(why));
    }

    private static Phrase phrase(UserObjection why) {
        return switch (why) {
            case NO_SUCH_USER -> FrameText.NOT_THERE;
            case BEYOND_OWN_PERMISSIONS -> FrameText.BEYOND_OWN;
            case LOGIN_TOO_OLD -> FrameText.LOGIN_TOO_OLD;
            case CHANGED_SINCE -> FrameText.CHANGED_SINCE;
            case NAMELESS -> UserText.NAMELESS;
            case LAST_ADMINISTRATOR -> UserText.LAST_ADMINISTRATOR;
            case NAME_TAKEN -> UserText.NAME_TAKEN;
            case EMAIL_TAKEN -> UserText.EMAIL_TAKEN;
        };
    }

    private Reply made(Visit visit, Seen seen, Optional<Secret> password) {
        var user = seen.listed().user();
        var called = user.called();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Done(visit.say(FrameText.DONE)));
        password.ifPresent(secret -> blocks.add(Block.Once.of(visit, visit.say(UserText.PASSWORD_OF, called), secret)));
        blocks.add(new Block.Links(List.of(new Block.Link(called, Paths.user(user.id())))));
        return sheet.page(201, new Page(visit.say(UserText.NEW_USER), blocks), visit);
    }
}
