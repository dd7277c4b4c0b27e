package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.NewClient;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where API clients are made. */
@Path(Paths.NEW_CLIENT)
public final class NewClientResource {
    private static final Confirmation CONFIRMATION = new Confirmation(ClientText.NEW, ClientText.NEW_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;

    NewClientResource(Desk desk, Sheet sheet, AdministerClients clients) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
    }

    /** What must be known of one. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                Permission.CLIENTS_WRITE,
                visit -> form(200, visit, ClientFields.of(ClientFields.BLANK), List.of()));
    }

    private Reply form(int status, Visit visit, ClientFields fields, List<Block> alarms) {
        var page = CONFIRMATION.page(visit, "", Paths.NEW_CLIENT, Paths.CLIENTS, fields.fields(visit));
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Makes one, whose secret is shown this once. */
    @POST
    public Response create(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.CLIENTS_WRITE, this::create);
    }

    private Reply create(Visit visit) {
        var sent = ClientFields.sent(visit);
        return switch (sent.read(visit)) {
            case ClientFields.Read.Wrong(var alarms) -> form(400, visit, sent, alarms);
            case ClientFields.Read.Drafted(var edit) ->
                new ClientWords(desk, sheet)
                        .say(
                                visit,
                                clients.create(visit.by(), edit.apply(ClientFields.BLANK)),
                                made -> shown(visit, made),
                                (status, alarms) -> form(status, visit, sent, alarms));
        };
    }

    private Reply shown(Visit visit, NewClient made) {
        var client = made.seen().client();
        var key = Cells.fact(visit, ClientText.KEY, Block.Cell.of(made.key().value()));
        return sheet.page(
                201,
                Page.of(
                        visit.say(ClientText.NEW),
                        new Block.Done(visit.say(FrameText.DONE)),
                        new Block.Facts("", List.of(key)),
                        new Block.Prose(visit.say(ClientText.USE)),
                        Block.Once.of(visit, visit.say(ClientText.SECRET_OF, client.name()), made.secret()),
                        new Block.Links(List.of(new Block.Link(client.name(), Paths.client(client.number()))))),
                visit);
    }
}
