package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What is frozen in an emergency. */
@Path("/admin/v1/switches")
public final class SwitchesResource implements AdminResource {
    private final AdministerBarriers barriers;

    SwitchesResource(AdministerBarriers barriers) {
        this.barriers = barriers;
    }

    /** All of them, newest first. */
    @GET
    @Needs(Permission.SWITCHES_READ)
    public Response list(@Auth Caller caller) {
        return BarrierMessages.list(barriers.standing(), false).toResponse();
    }

    /** Sets one, in the place of an earlier one before the same. */
    @POST
    @Needs(Permission.SWITCHES_WRITE)
    public Response set(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        read -> BarrierMessages.wish(read, BarrierMessages.WHAT, BarrierMessages::frozen),
                        (Optional<Wish> wish) -> BarrierMessages.say(
                                barriers.set(caller.administrator(), wish.orElseThrow()), BarrierMessages.WHAT))
                .toResponse();
    }

    /** Lifts the one that the query names. */
    @DELETE
    @Needs(Permission.SWITCHES_WRITE)
    public Response lift(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> query.need(BarrierMessages.WHAT, BarrierMessages::frozen),
                        (Optional<Barred> what) ->
                                BarrierMessages.lifted(barriers.lift(caller.administrator(), what.orElseThrow())))
                .toResponse();
    }
}
