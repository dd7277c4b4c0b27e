package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The audit, page by page, newest first. */
@Path("/admin/v1/audit")
public final class AuditResource implements AdminResource {
    private final AdministerAudit audit;
    private final Cursors cursors;

    AuditResource(AdministerAudit audit, Cursors cursors) {
        this.audit = audit;
        this.cursors = cursors;
    }

    /** The entries that are asked for. */
    @GET
    @Needs(Permission.AUDIT_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(uri, this::wanted, this::page).toResponse();
    }

    /** What is asked for, and the query that asks. */
    private record Wanted(Query query, AuditQuery entries, Optional<Cursor> after, int size) {}

    private Wanted wanted(Query query) {
        return new Wanted(query, AuditQuestion.read(query), query.cursor(cursors), query.limit());
    }

    private Reply page(Wanted wanted) {
        var page = audit.list(wanted.entries(), wanted.after(), wanted.size());
        return wanted.query().page(page, cursors, AuditMessage::of);
    }
}
