package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.AuditStreamResource;
import dev.gatehouse.http.admin.ClientExportResource;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.admin.UserExportResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Everybody, and the audit, as files of JSON lines, as the administration streams them: without passwords and secrets. */
@Path(Console.PATH)
public final class ExportResource {
    /** Where all users are. */
    static final String USERS = Console.PATH + "/users.jsonl";

    /** Where all API clients are. */
    static final String CLIENTS = Console.PATH + "/clients.jsonl";

    /** Where the audit is. */
    static final String AUDIT = Console.PATH + "/audit.jsonl";

    private final Desk desk;
    private final Sheet sheet;
    private final MoveUsers users;
    private final MoveClients clients;
    private final AdministerAudit audit;
    private final AuditFilter filter;

    ExportResource(
            Desk desk, Sheet sheet, MoveUsers users, MoveClients clients, AdministerAudit audit, AuditFilter filter) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.clients = clients;
        this.audit = audit;
        this.filter = filter;
    }

    /** All users. */
    @GET
    @Path("/users.jsonl")
    public Response users(@Context ContainerRequestContext request) {
        return desk.stream(
                request,
                Room.USERS.needed(),
                visit ->
                        file("users.jsonl", UserExportResource.stream(users, mayPolicies(visit), Notation.JSON_LINES)));
    }

    /** All API clients. */
    @GET
    @Path("/clients.jsonl")
    public Response clients(@Context ContainerRequestContext request) {
        return desk.stream(
                request,
                Room.CLIENTS.needed(),
                visit -> file(
                        "clients.jsonl",
                        ClientExportResource.stream(clients, mayPolicies(visit), Notation.JSON_LINES)));
    }

    /** The entries of the audit that are asked for, as the page of it asks. */
    @GET
    @Path("/audit.jsonl")
    public Response audit(@Context ContainerRequestContext request) {
        return desk.stream(request, Room.AUDIT.needed(), visit -> {
            var filters = new Filters(visit);
            var query = filter.read(visit, filters);
            return filters.alarms().isEmpty()
                    ? file("audit.jsonl", AuditStreamResource.stream(audit, query))
                    : sheet.page(filters.status(), new Page(visit.say(FrameText.AUDIT), filters.alarms()), visit)
                            .toResponse();
        });
    }

    private static boolean mayPolicies(Visit visit) {
        return visit.may(Permission.POLICIES_READ);
    }

    private static Response file(String name, Response stream) {
        return Response.fromResponse(stream)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .build();
    }
}
