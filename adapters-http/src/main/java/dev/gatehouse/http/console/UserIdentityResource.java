package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** How a user is called and reached. */
@Path(Paths.USERS + "/{id}/" + UserIdentityResource.VERB)
public final class UserIdentityResource {
    /** Where it is changed. */
    static final String VERB = "change";

    private static final String VERSION = "version";
    private static final Confirmation CONFIRMATION = new Confirmation(UserText.CHANGE, UserText.CHANGE_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;

    UserIdentityResource(Desk desk, Sheet sheet, AdministerUsers users) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
    }

    /** The user as they are, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.USERS_WRITE,
                visit -> found(id).map(seen -> form(visit, seen)).orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply form(Visit visit, Seen seen) {
        var user = seen.listed().user();
        return form(200, visit, user, UserFields.of(user), seen.version(), List.of());
    }

    private Reply form(int status, Visit visit, User user, UserFields fields, String version, List<Block> alarms) {
        var path = Paths.user(user.id());
        var page = CONFIRMATION
                .page(visit, user.called(), path + "/" + VERB, path, fields.fields(visit))
                .carrying(VERSION, version);
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Has what was sent stand, if nobody changed the user meanwhile. */
    @POST
    public Response change(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.USERS_WRITE,
                visit -> found(id)
                        .map(seen -> change(visit, seen.listed().user()))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply change(Visit visit, User user) {
        var sent = UserFields.sent(visit);
        var alarms = sent.alarms(visit);
        return alarms.isEmpty() ? change(visit, user, sent) : form(400, visit, user, sent, visit.text(VERSION), alarms);
    }

    private Reply change(Visit visit, User user, UserFields sent) {
        var version = visit.text(VERSION);
        var email = sent.address();
        var identity = new UserChange.Identity(
                new Edit.To<>(sent.loginName()),
                new Edit.To<>(email),
                Optional.of(email.isEmpty() || sent.isVerified()));
        var outcome = users.change(visit.by(), user.id(), Optional.of(version), identity);
        if (outcome.equals(new Outcome.Objected(UserObjection.CHANGED_SINCE))) {
            return users.find(user.id())
                    .map(seen -> overtaken(visit, seen, sent))
                    .orElseGet(() -> sheet.notThere(visit));
        }
        return new UserWords(desk, sheet)
                .say(
                        visit,
                        Permission.USERS_WRITE,
                        outcome,
                        (status, alarms) -> form(status, visit, user, sent, version, alarms));
    }

    private Reply overtaken(Visit visit, Seen seen, UserFields sent) {
        var user = seen.listed().user();
        var standing = UserFields.of(user).fields(visit);
        return form(412, visit, user, sent, seen.version(), Overtaken.told(visit, standing, sent.fields(visit)));
    }

    private Optional<Seen> found(String id) {
        return UserId.isValid(id) ? users.find(new UserId(id)) : Optional.empty();
    }
}
