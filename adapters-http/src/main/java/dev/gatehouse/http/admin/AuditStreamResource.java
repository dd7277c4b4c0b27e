package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

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
        return Query.respond(
                uri,
                AuditQuestion::read,
                query -> Response.ok(lines(query))
                        .header("Content-Type", "application/jsonl")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private StreamingOutput lines(AuditQuery query) {
        return out -> audit.each(query, one -> write(out, one));
    }

    private static void write(OutputStream out, Recorded one) {
        try {
            out.write(AnswerJson.write(AuditMessage.of(one)));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
