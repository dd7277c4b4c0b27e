package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The audit as one stream of JSON lines, newest first; it takes no more memory than a page, however long it is. */
@Path("/admin/v1/audit.jsonl")
public final class AuditStreamResource implements AdminResource {
    private final AdministerAudit audit;

    AuditStreamResource(AdministerAudit audit) {
        this.audit = audit;
    }

    /** Every entry that is asked for, each on a line of its own. */
    @GET
    @Needs(Permission.AUDIT_READ)
    public Response stream(@Auth Caller caller, @Context UriInfo uri) {
        return Query.respond(uri, AuditQuestion::read, query -> stream(audit, query));
    }

    /** The stream, for whoever was let in. */
    public static Response stream(AdministerAudit audit, AuditQuery query) {
        return JsonLines.stream(to -> audit.each(query, one -> to.accept(AuditMessage.of(one))));
    }
}
