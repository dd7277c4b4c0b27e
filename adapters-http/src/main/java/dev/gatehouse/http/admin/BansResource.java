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

/** Networks from which nobody gets in. */
@Path("/admin/v1/bans")
public final class BansResource implements AdminResource {
    private final AdministerBarriers barriers;

    BansResource(AdministerBarriers barriers) {
        this.barriers = barriers;
    }

    /** All of them, newest first. */
    @GET
    @Needs(Permission.BANS_READ)
    public Response list(@Auth Caller caller) {
        return BarrierMessages.bans(barriers.standing()).toResponse();
    }

    /** Sets one, in the place of an earlier one before the same. */
    @POST
    @Needs(Permission.BANS_WRITE)
    public Response set(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        read -> BarrierMessages.wish(read, BarrierMessages.NETWORK, BarrierMessages::network),
                        (Optional<Wish> wish) -> BarrierMessages.say(
                                barriers.set(caller.administrator(), wish.orElseThrow()), BarrierMessages.NETWORK))
                .toResponse();
    }

    /** Lifts the one that the query names. */
    @DELETE
    @Needs(Permission.BANS_WRITE)
    public Response lift(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> query.need(BarrierMessages.NETWORK, BarrierMessages::network),
                        (Optional<Barred> what) ->
                                BarrierMessages.lifted(barriers.lift(caller.administrator(), what.orElseThrow())))
                .toResponse();
    }
}
