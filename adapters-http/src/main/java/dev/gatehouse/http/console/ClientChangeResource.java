package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How an API client is called, and what it may do. */
@Path(Paths.CLIENTS + "/{number}/" + ClientChangeResource.VERB)
public final class ClientChangeResource {
    /** Where it is changed. */
    static final String VERB = "change";

    private static final String VERSION = "version";
    private static final Confirmation CONFIRMATION = new Confirmation(ClientText.CHANGE, ClientText.CHANGE_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;

    ClientChangeResource(Desk desk, Sheet sheet, AdministerClients clients) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
    }

    /** The client as it is, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return desk.look(
                request,
                Permission.CLIENTS_WRITE,
                visit -> ClientNumber.parse(number)
                        .flatMap(clients::find)
                        .map(seen -> form(visit, seen))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply form(Visit visit, Seen seen) {
        var fields = ClientFields.of(Draft.of(seen.client()));
        return form(200, visit, seen.client().number(), fields, seen.version(), List.of());
    }

    private Reply form(
            int status, Visit visit, ClientNumber number, ClientFields fields, String version, List<Block> alarms) {
        var page = CONFIRMATION
                .page(visit, fields.name(), Paths.client(number, VERB), Paths.client(number), fields.fields(visit))
                .carrying(VERSION, version);
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Has what was sent stand, if nobody changed the client meanwhile. */
    @POST
    public Response change(@Context ContainerRequestContext request, @PathParam("number") String number, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.CLIENTS_WRITE,
                visit -> ClientNumber.parse(number)
                        .map(client -> change(visit, client))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply change(Visit visit, ClientNumber number) {
        var sent = ClientFields.sent(visit);
        return switch (sent.read(visit)) {
            case ClientFields.Read.Wrong(var alarms) -> form(400, visit, number, sent, visit.text(VERSION), alarms);
            case ClientFields.Read.Drafted(var edit) ->
                say(visit, number, sent, clients.change(visit.by(), number, visit.text(VERSION), edit));
        };
    }

    private Reply say(Visit visit, ClientNumber number, ClientFields sent, ClientOutcome<Seen> outcome) {
        if (outcome.equals(new ClientOutcome.Denied<Seen>(ClientOutcome.Why.OVERTAKEN))) {
            return clients.find(number)
                    .map(seen -> overtaken(visit, seen, sent))
                    .orElseGet(() -> sheet.notThere(visit));
        }
        return new ClientWords(desk, sheet)
                .say(
                        visit,
                        outcome,
                        done -> Paths.done(Paths.client(number)),
                        (status, alarms) -> form(status, visit, number, sent, visit.text(VERSION), alarms));
    }

    private Reply overtaken(Visit visit, Seen seen, ClientFields sent) {
        var standing = ClientFields.of(Draft.of(seen.client())).fields(visit);
        var alarms = Overtaken.told(visit, standing, sent.fields(visit));
        return form(412, visit, seen.client().number(), sent, seen.version(), alarms);
    }
}
