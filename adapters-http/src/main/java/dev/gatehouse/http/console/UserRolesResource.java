package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Phrase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do to the house. */
@Path(Paths.USERS + "/{id}/" + UserRolesResource.VERB)
public final class UserRolesResource {
    static final String VERB = "roles";

    private static final String VERSION = "version";
    private static final Confirmation CONFIRMATION =
            new Confirmation(UserText.SET_ROLES, UserText.SET_ROLES_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;

    UserRolesResource(Desk desk, Sheet sheet, AdministerUsers users) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
    }

    /** The roles as they are, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.ROLES_GRANT,
                visit -> found(id)
                        .map(seen -> form(200, visit, seen, seen.listed().user().roles(), List.of()))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply form(int status, Visit visit, AdministerUsers.Seen seen, Set<Role> ticked, List<Block> alarms) {
        var user = seen.listed().user();
        var page = CONFIRMATION
                .page(visit, user.called(), Paths.user(user.id(), VERB), Paths.user(user.id()), ticks(visit, ticked))
                .carrying(VERSION, seen.version());
        return sheet.page(status, page.after(alarms), visit);
    }

    private static List<Field> ticks(Visit visit, Set<Role> ticked) {
        return Arrays.stream(Role.values())
                .<Field>map(role -> new Field.Tick(role.word(), visit.say(saying(role)), ticked.contains(role)))
                .toList();
    }

    private static Phrase saying(Role role) {
        return switch (role) {
            case ADMIN -> UserText.ADMIN;
            case SUPPORT -> UserText.SUPPORT;
            case AUDITOR -> UserText.AUDITOR;
        };
    }

    /** Gives the user these roles and no others. */
    @POST
    public Response set(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(request, body, Permission.ROLES_GRANT, visit -> {
            var roles = Arrays.stream(Role.values())
                    .filter(role -> visit.form().value(role.word()).isPresent())
                    .collect(Collectors.toUnmodifiableSet());
            return found(id)
                    .map(seen -> set(visit, seen.listed().user().id(), roles))
                    .orElseGet(() -> sheet.notThere(visit));
        });
    }

    private Reply set(Visit visit, UserId user, Set<Role> roles) {
        var outcome = users.change(visit.by(), user, visit.form().text(VERSION), new UserChange.Roles(roles));
        if (outcome.equals(new Outcome.Objected(UserObjection.CHANGED_SINCE))) {
            return users.find(user).map(seen -> overtaken(visit, seen, roles)).orElseGet(() -> sheet.notThere(visit));
        }
        return new UserWords(desk, sheet).say(visit, Permission.ROLES_GRANT, outcome);
    }

    private Reply overtaken(Visit visit, AdministerUsers.Seen seen, Set<Role> roles) {
        var standing = ticks(visit, seen.listed().user().roles());
        return form(412, visit, seen, roles, Overtaken.told(visit, standing, ticks(visit, roles)));
    }

    private Optional<AdministerUsers.Seen> found(String id) {
        return UserId.isValid(id) ? users.find(new UserId(id)) : Optional.empty();
    }
}
