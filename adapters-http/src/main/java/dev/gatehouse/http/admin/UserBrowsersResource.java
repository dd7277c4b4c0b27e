package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.in.AdministerBrowsers.Remembered;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
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

/** In which browsers a user need not show a second factor each time. */
@Path(UsersResource.PATH + "/{id}/browsers")
public final class UserBrowsersResource implements AdminResource {
    /** One browser; the agent is what it calls itself. */
    record Shown(String id, String agent, Instant since, Instant lastUsed, Instant until) {}

    /** All of a user's. */
    record All(List<Shown> items) {}

    private final AdministerBrowsers browsers;

    UserBrowsersResource(AdministerBrowsers browsers) {
        this.browsers = browsers;
    }

    /** The user's browsers, the newest first. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response list(@Auth Caller caller, @PathParam("id") String id) {
        return UserResource.known(
                id, user -> browsers.list(user).map(UserBrowsersResource::all).orElseGet(AdminWords::notFound));
    }

    /** Has one ask for the second factor again. */
    @DELETE
    @Path("/{browser}")
    @Needs(Permission.USERS_RESET)
    public Response forget(@Auth Caller caller, @PathParam("id") String id, @PathParam("browser") String browser) {
        return UserResource.known(id, user -> forget(caller.administrator(), user, browser));
    }

    private Reply forget(Administrator by, UserId user, String browser) {
        return switch (browsers.forget(by, user, browser)) {
            case DONE -> Reply.empty(204);
            case NONE -> AdminWords.notFound();
            case BEYOND -> AdminWords.beyondOwn();
        };
    }

    private static Reply all(List<Remembered> remembered) {
        return Reply.of(
                200,
                new All(remembered.stream().map(UserBrowsersResource::shown).toList()));
    }

    private static Shown shown(Remembered one) {
        return new Shown(one.id(), one.agent(), one.since(), one.lastUsed(), one.until());
    }
}
