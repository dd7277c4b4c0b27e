package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The live sessions of everybody, in every dialect alike. */
@Path(Paths.SESSIONS)
public final class SessionsResource {
    private static final String SUBJECT = "subject";
    private static final String CLIENT = "client";
    private static final String DIALECT = "dialect";
    private static final String NETWORK = "network";
    private static final Confirmation CONFIRMATION =
            new Confirmation(UserText.END_SESSION, UserText.END_SESSION_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerSessions sessions;
    private final Cursors cursors;
    private final Called called;
    private final SessionSweep sweep;

    SessionsResource(Desk desk, Sheet sheet, AdministerSessions sessions, Cursors cursors, Called called) {
        this.called = called;
        this.desk = desk;
        this.sheet = sheet;
        this.sessions = sessions;
        this.cursors = cursors;
        this.sweep = new SessionSweep(desk, sheet, sessions);
    }

    /** A page of those that are asked for, newest first. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.SESSIONS.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var filter = filter(visit, filters);
        var place = filters.place(leaf);
        var blocks = new ArrayList<>(Cells.done(visit));
        blocks.addAll(filters.alarms());
        blocks.add(Block.Search.of(visit, fields(visit)));
        if (filters.alarms().isEmpty()) {
            var found = sessions.list(filter, place, Leaf.SIZE);
            if (!found.items().isEmpty()) {
                blocks.add(new Block.Links(SessionSweep.links(visit)));
            }
            blocks.add(SessionTable.of(found.items(), visit, called, leaf.links(found.next())));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.SESSIONS), blocks), visit);
    }

    private static List<Field> fields(Visit visit) {
        return List.of(
                Cells.line(visit, SUBJECT, UserText.WHOSE),
                Cells.line(visit, CLIENT, UserText.OF_CLIENT),
                Cells.line(visit, DIALECT, UserText.DIALECT),
                Cells.line(visit, NETWORK, UserText.NETWORK));
    }

    private SessionFilter filter(Visit visit, Filters filters) {
        return new SessionFilter(
                filters.meaning(
                        SUBJECT,
                        UserText.SUBJECT,
                        text -> Optional.of(text.strip())
                                .filter(PlainText::isPlain)
                                .flatMap(one -> called.meant(visit, one))),
                filters.meaning(CLIENT, UserText.OF_CLIENT, text -> ClientNumber.parse(text.strip())),
                filters.meaning(DIALECT, UserText.DIALECT, SessionsResource::dialect),
                filters.meaning(
                        NETWORK, UserText.NETWORK, text -> CidrBlock.parse(text).filter(SessionFilter::isKept)),
                Optional.empty());
    }

    private static Optional<DialectName> dialect(String text) {
        return Optional.of(text)
                .filter(name -> !name.isBlank() && PlainText.isPlain(name))
                .map(DialectName::new);
    }

    /** What will happen to all that are asked for. */
    @GET
    @Path("/" + SessionSweep.VERB)
    public Response askForAll(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                Permission.SESSIONS_REVOKE,
                visit -> meant(visit, (filter, narrowed) -> sweep.ask(visit, filter, narrowed)));
    }

    /** Ends all that are asked for. */
    @POST
    @Path("/" + SessionSweep.VERB)
    public Response endAll(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.SESSIONS_REVOKE,
                visit -> meant(visit, (filter, narrowed) -> sweep.end(visit, filter, narrowed)));
    }

    /** What makes no sense ends nothing: less would be left of the filter than was meant. */
    private Reply meant(Visit visit, BiFunction<SessionFilter, List<Block.Fact>, Reply> answer) {
        var filters = new Filters(visit);
        var filter = filter(visit, filters);
        return filters.alarms().isEmpty()
                ? answer.apply(filter, filters.facts())
                : sheet.page(filters.status(), new Page(visit.say(UserText.END_THESE), filters.alarms()), visit);
    }

    /** What will happen. */
    @GET
    @Path("/{id}/end")
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.SESSIONS_REVOKE,
                visit -> SessionId.parse(id)
                        .map(session -> sheet.page(
                                200,
                                CONFIRMATION.page(visit, session.value(), Paths.endOf(session), Paths.SESSIONS),
                                visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    /** Ends one session and every token of it. */
    @POST
    @Path("/{id}/end")
    public Response end(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.SESSIONS_REVOKE,
                visit ->
                        SessionId.parse(id).map(session -> end(visit, session)).orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply end(Visit visit, SessionId session) {
        return switch (sessions.end(visit.by(), session)) {
            case DONE -> Paths.done(Paths.SESSIONS);
            case NONE -> sheet.notThere(visit);
            case BEYOND -> desk.beyondOwn(visit, Permission.SESSIONS_REVOKE);
        };
    }
}
