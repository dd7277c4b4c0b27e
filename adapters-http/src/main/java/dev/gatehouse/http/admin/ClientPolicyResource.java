package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.Subject;
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

/** From where an API client may come. */
@Path("/admin/v1/clients/{number}/ip-policy")
public final class ClientPolicyResource implements AdminResource {
    private final PolicyAnswers answers;

    ClientPolicyResource(AdministerPolicies policies) {
        this.answers = new PolicyAnswers(policies);
    }

    /** The policy, with the tag that a change must name. */
    @GET
    @Needs(Permission.POLICIES_READ)
    public Response show(@Auth Caller caller, @PathParam("number") String number) {
        return answers.show(subject(number)).toResponse();
    }

    /** Puts another policy in its place. */
    @PUT
    @Needs(Permission.POLICIES_WRITE)
    public Response set(
            @Auth Caller caller,
            @PathParam("number") String number,
            @Context UriInfo uri,
            @Context ContainerRequestContext request,
            byte[] body) {
        return answers.set(caller.administrator(), subject(number), uri, request, body)
                .toResponse();
    }

    private static Optional<Subject> subject(String number) {
        return Subject.parse(Subject.CLIENT_PREFIX + number);
    }
}
