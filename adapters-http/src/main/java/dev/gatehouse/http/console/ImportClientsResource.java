package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveClients.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.MovingFiles;
import dev.gatehouse.http.admin.MovingFiles.Arriving;
import dev.gatehouse.http.console.ImportReport.Came;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** API clients that are taken over from another system, with the secrets that they have: first tried, then taken. */
@Path(ImportClientsResource.PATH)
public final class ImportClientsResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/import-clients";

    private final Desk desk;
    private final ImportDesk<Arriving> imports;

    ImportClientsResource(Desk desk, Sheet sheet, MoveClients clients, MovingFiles files) {
        this.desk = desk;
        var kind = new ImportDesk.Kind(
                PATH, ImportText.CLIENTS, ImportText.CLIENTS_HINT, FrameText.CLIENTS, Paths.CLIENTS);
        this.imports = new ImportDesk<>(
                sheet,
                kind,
                files::clients,
                (by, arriving, dryRun) -> arriving.stream()
                        .map(one -> came(one, clients.take(by, one.wish(), dryRun)))
                        .toList());
    }

    /** Where they are chosen or typed. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, Permission.CLIENTS_WRITE, imports::ask);
    }

    /** Tries what was sent, or takes it if it was tried before. */
    @POST
    public Response take(@Context ContainerRequestContext request, byte[] body) {
        return desk.actOnFile(request, body, Permission.CLIENTS_WRITE, imports::take);
    }

    private static Came came(Arriving client, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made() -> new Came.Made(client.missing());
            case Outcome.Known() -> new Came.Known();
            case Outcome.Refused(String why) -> new Came.Refused(why);
        };
    }
}
