package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import java.util.function.Function;

/** How it is said on pages what came of a wish about an API client. */
record ClientWords(Desk desk, Sheet sheet) {
    /** What is said of something that was done, or why it was not. */
    <T> Reply say(Visit visit, ClientOutcome<T> outcome, Function<T, Reply> done) {
        return switch (outcome) {
            case ClientOutcome.Done<T>(T value) -> done.apply(value);
            case ClientOutcome.Denied<T>(ClientOutcome.Why why) -> denied(visit, why);
        };
    }

    private Reply denied(Visit visit, ClientOutcome.Why why) {
        return switch (why) {
            case ABSENT -> sheet.notThere(visit);
            case OVERTAKEN -> sheet.refused(412, visit, visit.say(FrameText.CHANGED_SINCE));
            case NAME_TAKEN, CLIENT_ID_TAKEN, LABEL_TAKEN -> sheet.refused(409, visit, visit.say(ClientText.TAKEN));
            case TWO_SECRETS -> sheet.refused(409, visit, visit.say(ClientText.TWO_SECRETS));
            case BAD_TIME -> sheet.refused(400, visit, visit.say(ClientText.BAD_TIME));
            case HOLDS_MORE -> desk.beyondOwn(visit, Permission.CLIENTS_WRITE);
            case MAY_NOT_GRANT -> desk.beyondOwn(visit, Permission.ROLES_GRANT);
            case NOT_RECENT -> desk.loginTooOld(visit, Permission.CLIENTS_WRITE);
        };
    }
}
