package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.dialect.Reply;
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
import java.util.List;
import java.util.Optional;

/** What is frozen in an emergency. */
@Path("/admin/v1/switches")
public final class SwitchesResource implements AdminResource {
    private final AdministerBarriers barriers;
    private final List<DialectName> spoken;

    SwitchesResource(AdministerBarriers barriers, List<Entrance> entrances) {
        this.barriers = barriers;
        this.spoken = entrances.stream().map(Entrance::dialect).toList();
    }

    /** All of them, newest first. */
    @GET
    @Needs(Permission.SWITCHES_READ)
    public Response list(@Auth Caller caller) {
        return BarrierMessages.switches(barriers.standing()).toResponse();
    }

    /** Sets one, in the place of an earlier one before the same. */
    @POST
    @Needs(Permission.SWITCHES_WRITE)
    public Response set(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        read -> BarrierMessages.wish(read, BarrierMessages.WHAT, BarrierMessages::frozen),
                        (Optional<Wish> wish) -> set(caller.administrator(), wish.orElseThrow()))
                .toResponse();
    }

    private Reply set(Administrator by, Wish wish) {
        return AdministerBarriers.isOfNoDialect(wish.what(), spoken)
                ? BarrierMessages.noDialect(AdministerBarriers.freezable(spoken))
                : BarrierMessages.say(barriers.set(by, wish), BarrierMessages.WHAT);
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
