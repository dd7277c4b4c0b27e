package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How it is said on pages what came of a wish about an API client. */
record ClientWords(Desk desk, Sheet sheet) {
    /** What stood against something that was typed. */
    private static final Set<ClientOutcome.Why> TYPED = Set.of(
            ClientOutcome.Why.NAME_TAKEN,
            ClientOutcome.Why.CLIENT_ID_TAKEN,
            ClientOutcome.Why.LABEL_TAKEN,
            ClientOutcome.Why.BAD_TIME);

    /** What is said of something that was done, or why it was not. */
    <T> Reply say(Visit visit, ClientOutcome<T> outcome, Function<T, Reply> done) {
        return switch (outcome) {
            case ClientOutcome.Done<T>(T value) -> done.apply(value);
            case ClientOutcome.Denied<T>(ClientOutcome.Why why) -> denied(visit, why);
        };
    }

    /** The same, where the form comes back with what was typed if that stood against it. */
    <T> Reply say(
            Visit visit,
            ClientOutcome<T> outcome,
            Function<T, Reply> done,
            BiFunction<Integer, List<Block>, Reply> again) {
        return outcome instanceof ClientOutcome.Denied<T>(var why) && TYPED.contains(why)
                ? again.apply(status(why), List.of(new Block.Alarm(visit.say(phrase(why)))))
                : say(visit, outcome, done);
    }

    /** What stood against it, in a sentence; what is to be on record is. */
    String told(Visit visit, ClientOutcome.Why why) {
        switch (why) {
            case HOLDS_MORE -> desk.noteBeyondOwn(visit, Permission.CLIENTS_WRITE);
            case MAY_NOT_GRANT -> desk.noteBeyondOwn(visit, Permission.ROLES_GRANT);
            case NOT_RECENT -> desk.noteTooOld(visit, Permission.CLIENTS_WRITE);
            case ABSENT, OVERTAKEN, NAME_TAKEN, CLIENT_ID_TAKEN, LABEL_TAKEN, TWO_SECRETS, BAD_TIME -> {}
        }
        return visit.say(phrase(why));
    }

    private static Phrase phrase(ClientOutcome.Why why) {
        return switch (why) {
            case ABSENT -> FrameText.NOT_THERE;
            case OVERTAKEN -> FrameText.CHANGED_SINCE;
            case NAME_TAKEN -> ClientText.NAME_TAKEN;
            case CLIENT_ID_TAKEN -> ClientText.CLIENT_ID_TAKEN;
            case LABEL_TAKEN -> ClientText.LABEL_TAKEN;
            case TWO_SECRETS -> ClientText.TWO_SECRETS;
            case BAD_TIME -> ClientText.BAD_TIME;
            case HOLDS_MORE, MAY_NOT_GRANT -> FrameText.BEYOND_OWN;
            case NOT_RECENT -> FrameText.LOGIN_TOO_OLD;
        };
    }

    private static int status(ClientOutcome.Why why) {
        return why == ClientOutcome.Why.BAD_TIME ? 400 : 409;
    }

    private Reply denied(Visit visit, ClientOutcome.Why why) {
        return switch (why) {
            case ABSENT -> sheet.notThere(visit);
            case OVERTAKEN -> sheet.changedSince(visit);
            case NAME_TAKEN, CLIENT_ID_TAKEN, LABEL_TAKEN, TWO_SECRETS, BAD_TIME ->
                sheet.refused(status(why), visit, visit.say(phrase(why)));
            case HOLDS_MORE -> desk.beyondOwn(visit, Permission.CLIENTS_WRITE);
            case MAY_NOT_GRANT -> desk.beyondOwn(visit, Permission.ROLES_GRANT);
            case NOT_RECENT -> desk.loginTooOld(visit, Permission.CLIENTS_WRITE);
        };
    }
}
