package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;

/** Networks from which nobody gets in, and accounts at which strangers must wait. */
@Path(Paths.BANS)
public final class BansResource {
    private final Desk desk;
    private final Sheet sheet;
    private final BarrierDesk barriers;
    private final AdministerThrottles throttles;
    private final Cursors cursors;
    private final Called called;

    BansResource(
            Desk desk,
            Sheet sheet,
            BarrierDesk barriers,
            AdministerThrottles throttles,
            Cursors cursors,
            Called called) {
        this.desk = desk;
        this.sheet = sheet;
        this.barriers = barriers;
        this.throttles = throttles;
        this.cursors = cursors;
        this.called = called;
    }

    /** All of them, and a page of the accounts, the most failures first. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.BANS.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var place = filters.place(leaf);
        var blocks = new ArrayList<>(filters.alarms());
        blocks.addAll(barriers.standing(visit));
        if (filters.alarms().isEmpty()) {
            var found = throttles.list(place, Leaf.SIZE);
            blocks.add(BarrierBlocks.throttles(found.items(), visit, called, leaf.links(found.next())));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.BANS), blocks), visit);
    }

    /** What will happen. */
    @GET
    @Path("/new")
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, BarrierKind.BAN.toChange(), barriers::ask);
    }

    /** Sets one, in the place of an earlier one before the same. */
    @POST
    @Path("/new")
    public Response set(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, BarrierKind.BAN.toChange(), barriers::set);
    }

    /** What will happen. */
    @GET
    @Path("/lift")
    public Response askToLift(@Context ContainerRequestContext request) {
        return desk.look(request, BarrierKind.BAN.toChange(), barriers::askToLift);
    }

    /** Lifts one. */
    @POST
    @Path("/lift")
    public Response lift(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, BarrierKind.BAN.toChange(), barriers::lift);
    }
}
