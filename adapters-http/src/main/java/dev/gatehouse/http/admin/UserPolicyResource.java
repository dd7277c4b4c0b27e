package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** From where a user may come. */
@Path("/admin/v1/users/{id}/ip-policy")
public final class UserPolicyResource implements AdminResource {
    private final PolicyAnswers answers;

    UserPolicyResource(AdministerPolicies policies) {
        this.answers = new PolicyAnswers(policies);
    }

    /** The policy, with the tag that a change must name. */
    @GET
    @Needs(Permission.POLICIES_READ)
    public Response show(@Auth Caller caller, @PathParam("id") String id) {
        return answers.show(subject(id)).toResponse();
    }

    /** Puts another policy in its place. */
    @PUT
    @Needs(Permission.POLICIES_WRITE)
    public Response set(
            @Auth Caller caller,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context ContainerRequestContext request,
            byte[] body) {
        return answers.set(caller.administrator(), subject(id), uri, request, body)
                .toResponse();
    }

    private static Optional<Subject> subject(String id) {
        return Optional.of(id).filter(UserId::isValid).map(UserId::new).map(Subject.OfUser::new);
    }
}
