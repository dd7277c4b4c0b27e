package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients.NewClient;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** How it is said what came of a wish about an API client. */
final class ClientWords {
    private ClientWords() {}

    /** The answer about the client of that number, if the text is one at all. */
    static Response of(String number, Function<ClientNumber, Reply> answer) {
        return ClientNumber.parse(number)
                .map(answer)
                .orElseGet(AdminWords::notFound)
                .toResponse();
    }

    static Reply seen(Seen seen) {
        var message = ClientMessages.shown(seen.client(), seen.lastUsed());
        return IfMatch.tagged(Reply.of(200, message), seen.version());
    }

    static Reply made(NewClient made) {
        return made(ClientMessages.made(made), made.seen());
    }

    static Reply registered(AdministerRegistrations.NewClient made) {
        return made(ClientMessages.made(made), made.seen());
    }

    private static Reply made(ClientMessages.Made message, Seen seen) {
        return IfMatch.tagged(Reply.of(201, message), seen.version())
                .with("Location", ClientsResource.PATH + "/" + message.client().number());
    }

    /** What is said of something that was done, or why it was not. */
    static <T> Reply say(ClientOutcome<T> outcome, Function<T, Reply> done) {
        return switch (outcome) {
            case Done<T>(T value) -> done.apply(value);
            case Denied<T>(Why why) -> denied(why);
        };
    }

    private static Reply denied(Why why) {
        return switch (why) {
            case ABSENT -> AdminWords.notFound();
            case OVERTAKEN -> AdminWords.changedSince();
            case NAME_TAKEN -> AdminWords.conflict("name-taken", "Another client has that name");
            case CLIENT_ID_TAKEN -> AdminWords.conflict("client-id-taken", "Another client has that client id");
            case LABEL_TAKEN -> AdminWords.conflict("label-taken", "Another live token of the client has that label");
            case TWO_SECRETS ->
                AdminWords.conflict("two-live-secrets", "The key has two live secrets already; let one end first");
            case BAD_TIME ->
                Problem.named(400, "bad-time", "A time is past, too far away, or in the wrong order")
                        .reply();
            case HOLDS_MORE -> AdminWords.beyondOwn();
            case MAY_NOT_GRANT -> AdminWords.lacks(Permission.ROLES_GRANT);
            case NOT_RECENT -> AdminWords.needsRecentLogin();
        };
    }
}
