package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What is done to a user by name, however the user stands: done twice it is done once. */
@Path(UsersResource.PATH)
public final class UserVerbsResource implements AdminResource {
    private final AdministerUsers users;

    UserVerbsResource(AdministerUsers users) {
        this.users = users;
    }

    /** Shuts the account and ends its sessions. */
    @POST
    @Path("/{id}:disable")
    @Needs(Permission.USERS_WRITE)
    public Response disable(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return changed(caller, id, request, new UserChange.Status(UserStatus.DISABLED));
    }

    /** Opens the account again. */
    @POST
    @Path("/{id}:enable")
    @Needs(Permission.USERS_WRITE)
    public Response enable(@Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return changed(caller, id, request, new UserChange.Status(UserStatus.ACTIVE));
    }

    /** Makes the next login one to change the password, and ends the sessions. */
    @POST
    @Path("/{id}:require-reset")
    @Needs(Permission.USERS_RESET)
    public Response requireReset(
            @Auth Caller caller, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return changed(caller, id, request, new UserChange.RequireReset());
    }

    /** Forgets every failed try at the account. */
    @POST
    @Path("/{id}:unlock")
    @Needs(Permission.USERS_RESET)
    public Response unlock(@Auth Caller caller, @PathParam("id") String id) {
        return UserResource.known(id, user -> UserWords.say(users.unlock(caller.administrator(), user)));
    }

    /** Takes the second factor away, and ends the sessions. */
    @POST
    @Path("/{id}:remove-factors")
    @Needs(Permission.USERS_RESET)
    public Response removeFactors(@Auth Caller caller, @PathParam("id") String id) {
        return UserResource.known(id, user -> UserWords.say(users.removeFactors(caller.administrator(), user)));
    }

    /** Of any version, unless one is named. */
    private Response changed(Caller caller, String id, ContainerRequestContext request, UserChange change) {
        return UserResource.known(
                id,
                user -> IfMatch.answerAny(
                        request,
                        version -> UserWords.say(users.change(caller.administrator(), user, version, change))));
    }
}
