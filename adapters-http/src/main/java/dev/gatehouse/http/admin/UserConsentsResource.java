package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** What a user lets API clients do. */
@Path(UsersResource.PATH + "/{id}/consents")
public final class UserConsentsResource implements AdminResource {
    /** One consent. */
    record Shown(int client, String clientId, String name, List<String> scopes, Instant givenAt) {}

    /** All of a user's. */
    record All(List<Shown> items) {}

    private final AdministerConsents consents;

    UserConsentsResource(AdministerConsents consents) {
        this.consents = consents;
    }

    /** The user's consents, by client. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response list(@Auth Caller caller, @PathParam("id") String id) {
        return UserResource.known(
                id, user -> consents.list(user).map(UserConsentsResource::all).orElseGet(AdminWords::notFound));
    }

    /** Takes one back, and ends what the client was granted. */
    @DELETE
    @Path("/{number}")
    @Needs(Permission.USERS_WRITE)
    public Response withdraw(@Auth Caller caller, @PathParam("id") String id, @PathParam("number") String number) {
        return UserResource.known(
                id,
                user -> ClientNumber.parse(number)
                        .map(client -> withdraw(caller.administrator(), user, client))
                        .orElseGet(AdminWords::notFound));
    }

    private Reply withdraw(Administrator by, UserId user, ClientNumber client) {
        return switch (consents.withdraw(by, user, client)) {
            case DONE -> Reply.empty(204);
            case NONE -> AdminWords.notFound();
            case BEYOND -> AdminWords.beyondOwn();
        };
    }

    private static Reply all(List<GivenConsent> given) {
        return Reply.of(
                200, new All(given.stream().map(UserConsentsResource::shown).toList()));
    }

    private static Shown shown(GivenConsent given) {
        var consent = given.consent();
        return new Shown(
                consent.client().value(),
                given.clientId().value(),
                given.clientName(),
                consent.scope().words(),
                consent.at());
    }
}
