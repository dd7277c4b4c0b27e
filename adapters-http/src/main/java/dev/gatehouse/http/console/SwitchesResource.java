package dev.gatehouse.http.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What is frozen in an emergency. */
@Path(Paths.SWITCHES)
public final class SwitchesResource {
    private final Desk desk;
    private final Sheet sheet;
    private final BarrierDesk barriers;

    SwitchesResource(Desk desk, Sheet sheet, BarrierDesk barriers) {
        this.desk = desk;
        this.sheet = sheet;
        this.barriers = barriers;
    }

    /** All of them. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                Room.SWITCHES.needed(),
                visit -> sheet.page(200, new Page(visit.say(FrameText.SWITCHES), barriers.standing(visit)), visit));
    }

    /** What will happen. */
    @GET
    @Path("/new")
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, BarrierKind.SWITCH.toChange(), barriers::ask);
    }

    /** Sets one, in the place of an earlier one before the same. */
    @POST
    @Path("/new")
    public Response set(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, BarrierKind.SWITCH.toChange(), barriers::set);
    }

    /** What will happen. */
    @GET
    @Path("/lift")
    public Response askToLift(@Context ContainerRequestContext request) {
        return desk.look(request, BarrierKind.SWITCH.toChange(), barriers::askToLift);
    }

    /** Lifts one. */
    @POST
    @Path("/lift")
    public Response lift(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, BarrierKind.SWITCH.toChange(), barriers::lift);
    }
}
