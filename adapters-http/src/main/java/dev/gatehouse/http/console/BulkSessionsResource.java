package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where many sessions end at once. */
@Path(BulkSessionsResource.PATH)
public final class BulkSessionsResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/bulk/sessions/end";

    private static final Confirmation CONFIRMATION =
            new Confirmation(UserText.END_SESSION, UserText.END_SESSION_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerSessions sessions;

    BulkSessionsResource(Desk desk, Sheet sheet, AdministerSessions sessions) {
        this.desk = desk;
        this.sheet = sheet;
        this.sessions = sessions;
    }

    /** What the boxes of a list of sessions are for. */
    static List<Block.Link> verbs(Visit visit) {
        return visit.may(Permission.SESSIONS_REVOKE)
                ? List.of(new Block.Link(visit.say(UserText.END_SESSION), PATH))
                : List.of();
    }

    /** What will happen. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                Permission.SESSIONS_REVOKE,
                visit -> picked(visit, ids -> {
                    var called = ids.stream().map(Cell::of).toList();
                    return sheet.page(200, Picks.page(CONFIRMATION, visit, called, ids, Paths.SESSIONS), visit);
                }));
    }

    /** Ends each of them. */
    @POST
    public Response end(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.SESSIONS_REVOKE, visit -> picked(visit, ids -> end(visit, ids)));
    }

    private Reply picked(Visit visit, Function<List<String>, Reply> answer) {
        var ids = Picks.of(visit).stream()
                .filter(id -> SessionId.parse(id).isPresent())
                .toList();
        return ids.isEmpty() ? sheet.refused(400, visit, visit.say(FrameText.NOTHING_PICKED)) : answer.apply(ids);
    }

    private Reply end(Visit visit, List<String> ids) {
        int ended = 0;
        var alarms = new ArrayList<Block>();
        for (var id : ids) {
            switch (sessions.end(visit.by(), new SessionId(id))) {
                case DONE -> ended++;
                case NONE -> alarms.add(new Block.Alarm(id + ": " + visit.say(FrameText.NOT_THERE)));
                case BEYOND -> {
                    desk.noteBeyondOwn(visit, Permission.SESSIONS_REVOKE);
                    alarms.add(new Block.Alarm(id + ": " + visit.say(FrameText.BEYOND_OWN)));
                }
            }
        }
        var blocks = new ArrayList<Block>(alarms);
        blocks.add(new Block.Done(visit.say(FrameText.DONE_TO, Integer.toString(ended))));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(FrameText.SESSIONS), Paths.SESSIONS))));
        return sheet.page(alarms.isEmpty() ? 200 : 409, new Page(visit.say(UserText.END_SESSION), blocks), visit);
    }
}
