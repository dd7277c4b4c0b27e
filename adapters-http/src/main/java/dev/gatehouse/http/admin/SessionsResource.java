package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The live sessions of everybody, in every dialect alike. */
@Path("/admin/v1/sessions")
public final class SessionsResource implements AdminResource {
    private record Look(Query query, SessionFilter filter, Optional<Cursor> after, int limit) {}

    private final AdministerSessions sessions;
    private final Cursors cursors;

    SessionsResource(AdministerSessions sessions, Cursors cursors) {
        this.sessions = sessions;
        this.cursors = cursors;
    }

    /** A page of those that are asked for, newest first. */
    @GET
    @Needs(Permission.SESSIONS_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> new Look(query, filter(query), query.cursor(cursors), query.limit()),
                        look -> look.query()
                                .page(
                                        sessions.list(look.filter(), look.after(), look.limit()),
                                        cursors,
                                        seen -> SessionMessages.shown(caller.administrator(), seen)))
                .toResponse();
    }

    /** Ends one session and every token of it. */
    @DELETE
    @Path("/{id}")
    @Needs(Permission.SESSIONS_REVOKE)
    public Response end(@Auth Caller caller, @PathParam("id") String id) {
        return SessionId.parse(id)
                .map(session -> say(sessions.end(caller.administrator(), session)))
                .orElseGet(AdminWords::notFound)
                .toResponse();
    }

    private static Reply say(AdministerSessions.Ended outcome) {
        return switch (outcome) {
            case DONE -> Reply.empty(204);
            case NONE -> AdminWords.notFound();
            case BEYOND -> AdminWords.beyondOwn();
        };
    }

    private static SessionFilter filter(Query query) {
        return new SessionFilter(
                query.meaning("subject", Subject::parse),
                query.meaning("client", ClientNumber::parse),
                query.meaning("dialect", SessionMessages::dialect),
                query.meaning("network", SessionMessages::network),
                query.time("issuedBefore"));
    }
}
