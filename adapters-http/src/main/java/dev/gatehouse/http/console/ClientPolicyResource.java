package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.PolicyDesk.Whose;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** From where an API client may come. */
@Path(Paths.CLIENTS + "/{number}/" + PolicyDesk.VERB)
public final class ClientPolicyResource {
    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;
    private final PolicyDesk policies;

    ClientPolicyResource(Desk desk, Sheet sheet, AdministerClients clients, PolicyDesk policies) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
        this.policies = policies;
    }

    /** The policy as it stands, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return desk.look(
                request,
                Permission.POLICIES_WRITE,
                visit -> found(number).map(whose -> policies.ask(visit, whose)).orElseGet(() -> sheet.notThere(visit)));
    }

    /** Tries another, or puts it in the place of that which stands. */
    @POST
    public Response act(@Context ContainerRequestContext request, @PathParam("number") String number, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.POLICIES_WRITE,
                visit -> found(number).map(whose -> policies.act(visit, whose)).orElseGet(() -> sheet.notThere(visit)));
    }

    private Optional<Whose> found(String number) {
        return ClientNumber.parse(number)
                .flatMap(clients::find)
                .map(seen -> seen.client())
                .map(client ->
                        new Whose(new Subject.OfClient(client.number()), client.name(), Paths.client(client.number())));
    }
}
