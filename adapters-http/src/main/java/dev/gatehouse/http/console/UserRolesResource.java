package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.oauth.page.Phrase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
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
                        .map(seen -> sheet.page(200, asked(seen, visit), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private static Page asked(AdministerUsers.Seen seen, Visit visit) {
        var user = seen.listed().user();
        var ticks = Arrays.stream(Role.values())
                .<Field>map(role -> new Field.Tick(
                        role.word(), visit.say(saying(role)), user.roles().contains(role)));
        return CONFIRMATION
                .page(visit, user.called(), Paths.user(user.id(), VERB), Paths.user(user.id()), ticks.toList())
                .carrying(VERSION, seen.version());
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
                    .map(seen -> new UserWords(desk, sheet)
                            .say(
                                    visit,
                                    Permission.ROLES_GRANT,
                                    users.change(
                                            visit.by(),
                                            seen.listed().user().id(),
                                            visit.form().text(VERSION),
                                            new UserChange.Roles(roles))))
                    .orElseGet(() -> sheet.notThere(visit));
        });
    }

    private Optional<AdministerUsers.Seen> found(String id) {
        return UserId.isValid(id) ? users.find(new UserId(id)) : Optional.empty();
    }
}
