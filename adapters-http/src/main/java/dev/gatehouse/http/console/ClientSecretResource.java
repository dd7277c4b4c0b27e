package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ClientNumber;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** One secret of an API client, to be taken back. */
@Path(Paths.CLIENTS + "/{number}/secrets/{id}")
public final class ClientSecretResource {
    private static final Confirmation CONFIRMATION =
            new Confirmation(ClientText.REVOKE_SECRET, ClientText.REVOKE_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerSecrets secrets;

    ClientSecretResource(Desk desk, Sheet sheet, AdministerSecrets secrets) {
        this.desk = desk;
        this.sheet = sheet;
        this.secrets = secrets;
    }

    /** Where it is taken back. */
    static String path(ClientNumber number, String id) {
        return Paths.client(number, "secrets") + "/" + Paths.encoded(id);
    }

    /** What will happen. */
    @GET
    public Response ask(
            @Context ContainerRequestContext request, @PathParam("number") String number, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.CLIENTS_WRITE,
                visit -> ClientNumber.parse(number)
                        .flatMap(client -> credential(client, id))
                        .map(one -> sheet.page(200, asked(one, visit), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Optional<ApiCredential> credential(ClientNumber number, String id) {
        return secrets.list(number).orElse(List.of()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private static Page asked(ApiCredential credential, Visit visit) {
        var called = credential.hint().orElseGet(credential::id);
        return CONFIRMATION.page(
                visit, called, path(credential.client(), credential.id()), Paths.client(credential.client()));
    }

    /** Takes it back. */
    @POST
    public Response revoke(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("id") String id,
            byte[] body) {
        return desk.act(
                request,
                body,
                Permission.CLIENTS_WRITE,
                visit -> ClientNumber.parse(number)
                        .map(client -> new ClientWords(desk, sheet)
                                .say(
                                        visit,
                                        secrets.revoke(visit.by(), client, id),
                                        gone -> Paths.done(Paths.client(client))))
                        .orElseGet(() -> sheet.notThere(visit)));
    }
}
