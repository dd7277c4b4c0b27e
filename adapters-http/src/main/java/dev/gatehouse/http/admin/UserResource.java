package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** One user. */
@Path(UsersResource.PATH)
public final class UserResource implements AdminResource {
    private final AdministerUsers users;

    UserResource(AdministerUsers users) {
        this.users = users;
    }

    /** The user, with the tag that a change must name. */
    @GET
    @Path("/{id}")
    @Needs(Permission.USERS_READ)
    public Response show(@Auth Caller caller, @PathParam("id") String id) {
        return known(id, user -> users.find(user).map(UserWords::seen).orElseGet(AdminWords::notFound));
    }

    /** Changes how the user is called and reached. */
    @PATCH
    @Path("/{id}")
    @Needs(Permission.USERS_WRITE)
    public Response change(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request, byte[] body) {
        return replaced(caller, id, request, body, UserMessages::identity);
    }

    /** Removes the user; of any version, unless one is named. */
    @DELETE
    @Path("/{id}")
    @Needs(Permission.USERS_WRITE)
    public Response delete(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return known(
                id,
                user -> IfMatch.answerAny(
                        request, version -> UserWords.say(users.delete(caller.administrator(), user, version))));
    }

    /** Gives the user these roles and no others. */
    @PUT
    @Path("/{id}/roles")
    @Needs(Permission.ROLES_GRANT)
    public Response setRoles(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request, byte[] body) {
        return replaced(caller, id, request, body, UserMessages::roles);
    }

    private Response replaced(
            Caller caller,
            String id,
            ContainerRequestContext request,
            byte[] body,
            Function<AdminBody, ? extends UserChange> reader) {
        return known(
                id,
                user -> IfMatch.answer(
                        request,
                        version -> AdminBody.answer(
                                request,
                                body,
                                reader::apply,
                                change -> changed(caller.administrator(), user, Optional.of(version), change))));
    }

    private Reply changed(Administrator by, UserId user, Optional<String> version, UserChange change) {
        return UserWords.say(users.change(by, user, version, change));
    }

    static Response known(String id, Function<UserId, Reply> answer) {
        return (UserId.isValid(id) ? answer.apply(new UserId(id)) : AdminWords.notFound()).toResponse();
    }
}
