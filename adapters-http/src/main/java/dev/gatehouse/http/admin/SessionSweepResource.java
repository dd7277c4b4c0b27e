package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Ends many sessions by what they have in common. */
@Path("/admin/v1/sessions:revoke")
public final class SessionSweepResource implements AdminResource {
    private final AdministerSessions sessions;

    SessionSweepResource(AdministerSessions sessions) {
        this.sessions = sessions;
    }

    /** Ends those that are meant and began before now; how many. */
    @POST
    @Needs(Permission.SESSIONS_REVOKE)
    public Response end(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        SessionMessages::filter,
                        filter -> Reply.of(200, SessionMessages.shown(sessions.endAll(caller.administrator(), filter))))
                .toResponse();
    }
}
