package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How it is said on pages what came of a wish about an API client. */
record ClientWords(Desk desk, Sheet sheet) {
    private static final Map<ClientOutcome.Why, ClientText> TYPED = Map.of(
            ClientOutcome.Why.NAME_TAKEN, ClientText.NAME_TAKEN,
            ClientOutcome.Why.CLIENT_ID_TAKEN, ClientText.CLIENT_ID_TAKEN,
            ClientOutcome.Why.LABEL_TAKEN, ClientText.LABEL_TAKEN,
            ClientOutcome.Why.BAD_TIME, ClientText.BAD_TIME);

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
        return outcome instanceof ClientOutcome.Denied<T>(var why) && TYPED.containsKey(why)
                ? again.apply(status(why), List.of(new Block.Alarm(visit.say(TYPED.get(why)))))
                : say(visit, outcome, done);
    }

    private static int status(ClientOutcome.Why why) {
        return why == ClientOutcome.Why.BAD_TIME ? 400 : 409;
    }

    private Reply denied(Visit visit, ClientOutcome.Why why) {
        return switch (why) {
            case ABSENT -> sheet.notThere(visit);
            case OVERTAKEN -> sheet.changedSince(visit);
            case NAME_TAKEN -> sheet.refused(409, visit, visit.say(ClientText.NAME_TAKEN));
            case CLIENT_ID_TAKEN -> sheet.refused(409, visit, visit.say(ClientText.CLIENT_ID_TAKEN));
            case LABEL_TAKEN -> sheet.refused(409, visit, visit.say(ClientText.LABEL_TAKEN));
            case TWO_SECRETS -> sheet.refused(409, visit, visit.say(ClientText.TWO_SECRETS));
            case BAD_TIME -> sheet.refused(400, visit, visit.say(ClientText.BAD_TIME));
            case HOLDS_MORE -> desk.beyondOwn(visit, Permission.CLIENTS_WRITE);
            case MAY_NOT_GRANT -> desk.beyondOwn(visit, Permission.ROLES_GRANT);
            case NOT_RECENT -> desk.loginTooOld(visit, Permission.CLIENTS_WRITE);
        };
    }
}
