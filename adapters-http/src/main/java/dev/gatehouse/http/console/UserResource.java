package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One user. */
@Path(Paths.USERS + "/{id}")
public final class UserResource {
    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;
    private final UserDeeds deeds;
    private final UserPage page;
    private final UserWords words;

    UserResource(Desk desk, Sheet sheet, AdministerUsers users, UserDeeds deeds, UserPage page) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.deeds = deeds;
        this.page = page;
        this.words = new UserWords(desk, sheet);
    }

    /** What is known, and what may be done. */
    @GET
    public Response look(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Room.USERS.needed(),
                visit -> found(id)
                        .map(seen -> sheet.page(200, page.of(seen.listed(), visit), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    /** What will happen. */
    @GET
    @Path("/{verb}")
    public Response ask(
            @Context ContainerRequestContext request, @PathParam("id") String id, @PathParam("verb") String verb) {
        var action = UserAction.of(verb);
        return desk.look(
                request,
                needed(action),
                visit -> action.flatMap(one -> found(id)
                                .map(seen ->
                                        sheet.page(200, asked(one, seen.listed().user(), visit), visit)))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private static Page asked(UserAction action, User user, Visit visit) {
        return action.confirmation()
                .page(visit, user.called(), Paths.user(user.id(), action.verb()), Paths.user(user.id()));
    }

    /** Has it happen. */
    @POST
    @Path("/{verb}")
    public Response act(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            byte[] body) {
        var action = UserAction.of(verb);
        return desk.act(
                request,
                body,
                needed(action),
                visit -> action.flatMap(one -> found(id)
                                .map(seen -> act(visit, one, seen.listed().user())))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply act(Visit visit, UserAction action, User user) {
        return words.say(visit, action.needed(), deeds.done(visit.by(), action, user.id()), action.verb());
    }

    /** What is no verb is looked for like a user. */
    private static Permission needed(Optional<UserAction> action) {
        return action.map(UserAction::needed).orElse(Room.USERS.needed());
    }

    private Optional<AdministerUsers.Seen> found(String id) {
        return Paths.user(id).flatMap(users::find);
    }
}
