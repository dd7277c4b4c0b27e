package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveClients.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.MovingFiles.Arriving;
import dev.gatehouse.http.admin.MovingFiles.Line;
import dev.gatehouse.http.admin.MovingUserMessages.LineMissing;
import dev.gatehouse.http.admin.MovingUserMessages.LineProblem;
import dev.gatehouse.http.admin.MovingUserMessages.Report;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes API clients over from another system, as many as one body holds: what goes on after it is the next request. */
@Path("/admin/v1/clients:import")
public final class ClientImportResource implements AdminResource {
    private final MoveClients clients;
    private final MovingFiles files;

    ClientImportResource(MoveClients clients, MovingFiles files) {
        this.clients = clients;
        this.files = files;
    }

    /** Makes those that are not there yet, each in a unit of its own, and tells of each line that cannot be taken. */
    @POST
    @Needs(Permission.CLIENTS_WRITE)
    public Response take(
            @Auth Caller caller, @Context UriInfo uri, @Context ContainerRequestContext request, byte[] body) {
        return Query.answer(
                        uri,
                        query -> query.flag("dryRun").orElse(false),
                        dryRun -> AdminLines.answer(
                                request,
                                body,
                                notation -> Reply.of(
                                        200, report(caller.administrator(), files.clients(body, notation), dryRun))))
                .toResponse();
    }

    private Report report(Administrator by, List<Line<Arriving>> lines, boolean dryRun) {
        var problems = new ArrayList<LineProblem>();
        var missing = new ArrayList<LineMissing>();
        int known = 0;
        for (var line : lines) {
            switch (take(by, line, dryRun)) {
                case Outcome.Made() -> missing(line).ifPresent(missing::add);
                case Outcome.Known() -> known++;
                case Outcome.Refused(String why) -> problems.add(MovingUserMessages.problem(line.number(), why));
            }
        }
        return new Report(
                dryRun,
                lines.size(),
                lines.size() - known - problems.size(),
                known,
                problems.size(),
                problems,
                Optional.of(missing));
    }

    private Outcome take(Administrator by, Line<Arriving> line, boolean dryRun) {
        return switch (line) {
            case Line.Good<Arriving>(int number, var client) -> clients.take(by, client.wish(), dryRun);
            case Line.Bad<Arriving>(int number, String why) -> new Outcome.Refused(why);
        };
    }

    private static Optional<LineMissing> missing(Line<Arriving> line) {
        return line instanceof Line.Good<Arriving>(int number, var client)
                        && !client.missing().isEmpty()
                ? Optional.of(new LineMissing(number, client.missing()))
                : Optional.empty();
    }
}
