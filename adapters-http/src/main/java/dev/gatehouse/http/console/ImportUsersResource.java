package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.MovingFiles;
import dev.gatehouse.http.console.ImportReport.Came;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Users that are taken over from another system: first tried, then taken. */
@Path(ImportUsersResource.PATH)
public final class ImportUsersResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/import-users";

    private final Desk desk;
    private final ImportDesk<DesiredUser> imports;

    ImportUsersResource(Desk desk, Sheet sheet, MoveUsers users, MovingFiles files) {
        this.desk = desk;
        var kind = new ImportDesk.Kind(PATH, ImportText.USERS, ImportText.USERS_HINT, FrameText.USERS, Paths.USERS);
        this.imports = new ImportDesk<>(
                sheet,
                kind,
                files::users,
                (by, wishes, dryRun) -> users.take(by, wishes, dryRun).stream()
                        .map(ImportUsersResource::came)
                        .toList());
    }

    /** Where they are chosen or typed. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, Permission.USERS_WRITE, imports::ask);
    }

    /** Tries what was sent, or takes it if it was tried before. */
    @POST
    public Response take(@Context ContainerRequestContext request, byte[] body) {
        return desk.actOnFile(request, body, Permission.USERS_WRITE, imports::take);
    }

    private static Came came(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made() -> new Came.Made(List.of());
            case Outcome.Known() -> new Came.Known();
            case Outcome.Refused(String why) -> new Came.Refused(why);
        };
    }
}
