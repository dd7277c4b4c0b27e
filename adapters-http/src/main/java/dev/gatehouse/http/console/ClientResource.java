package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** One API client. */
@Path(Paths.CLIENTS + "/{number}")
public final class ClientResource {
    private static final String CUT_OVER = "cutOver";
    private static final String ENDS = "ends";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;
    private final AdministerSecrets secrets;
    private final ClientPage page;
    private final ClientWords words;
    private final ClientDeeds deeds;

    ClientResource(Desk desk, Sheet sheet, AdministerClients clients, AdministerSecrets secrets, ClientPage page) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
        this.secrets = secrets;
        this.page = page;
        this.words = new ClientWords(desk, sheet);
        this.deeds = new ClientDeeds(clients);
    }

    /** What is known, and what may be done. */
    @GET
    public Response look(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return desk.look(
                request,
                Room.CLIENTS.needed(),
                visit -> found(number)
                        .map(seen -> sheet.page(200, page.of(seen, visit), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    /** What will happen. */
    @GET
    @Path("/{verb}")
    public Response ask(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("verb") String verb) {
        return desk.look(
                request,
                Permission.CLIENTS_WRITE,
                visit -> ClientAction.of(verb)
                        .flatMap(action ->
                                found(number).map(seen -> sheet.page(200, asked(action, seen, visit), visit)))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private static Page asked(ClientAction action, AdministerClients.Seen seen, Visit visit) {
        var number = seen.client().number();
        List<Field> fields = action == ClientAction.ADD_SECRET ? times(visit) : List.of();
        return action.confirmation()
                .page(visit, seen.client().name(), Paths.client(number, action.verb()), Paths.client(number), fields);
    }

    private static List<Field> times(Visit visit) {
        return List.of(
                Field.Line.moment(CUT_OVER, visit.say(ClientText.CUT_OVER), visit.text(CUT_OVER)),
                Field.Line.moment(ENDS, visit.say(ClientText.SECRET_ENDS), visit.text(ENDS)));
    }

    /** Has it happen. */
    @POST
    @Path("/{verb}")
    public Response act(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("verb") String verb,
            byte[] body) {
        return desk.act(
                request,
                body,
                Permission.CLIENTS_WRITE,
                visit -> ClientAction.of(verb)
                        .flatMap(action -> found(number).map(seen -> act(visit, action, seen)))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply act(Visit visit, ClientAction action, AdministerClients.Seen seen) {
        return switch (action) {
            case DISABLE -> changed(visit, seen, action, ClientStatus.DISABLED);
            case ENABLE -> changed(visit, seen, action, ClientStatus.ACTIVE);
            case ADD_SECRET -> added(visit, seen);
            case DELETE ->
                words.say(
                        visit,
                        clients.delete(visit.by(), seen.client().number(), Optional.empty()),
                        gone -> Paths.done(Paths.CLIENTS));
        };
    }

    private Reply changed(Visit visit, AdministerClients.Seen seen, ClientAction action, ClientStatus status) {
        var number = seen.client().number();
        return words.say(
                visit,
                deeds.set(visit.by(), seen, status),
                done -> Paths.done(Paths.client(number), Paths.DID, action.verb()));
    }

    private Reply added(Visit visit, AdministerClients.Seen seen) {
        if (isNoTime(visit.text(CUT_OVER)) || isNoTime(visit.text(ENDS))) {
            return addAgain(visit, seen, 400, List.of(new Block.Alarm(visit.say(ClientText.BAD_TIME))));
        }
        var end = Moments.parse(visit.text(ENDS));
        var cutOver = Moments.parse(visit.text(CUT_OVER));
        var client = seen.client();
        var wish = new AdministerSecrets.Wish(Optional.empty(), end, cutOver);
        return words.say(
                visit,
                secrets.add(visit.by(), client.number(), wish),
                made -> shown(visit, client, made),
                (status, alarms) -> addAgain(visit, seen, status, alarms));
    }

    private Reply addAgain(Visit visit, AdministerClients.Seen seen, int status, List<Block> alarms) {
        return sheet.page(status, asked(ClientAction.ADD_SECRET, seen, visit).after(alarms), visit);
    }

    private static boolean isNoTime(String picked) {
        return !picked.isEmpty() && Moments.parse(picked).isEmpty();
    }

    private Reply shown(Visit visit, Client client, AdministerSecrets.NewSecret made) {
        var key = Cells.fact(
                visit, ClientText.KEY, Block.Cell.of(made.credential().key().value()));
        var once = Block.Once.of(visit, visit.say(ClientText.SECRET_OF, client.name()), made.secret());
        var back = new Block.Links(List.of(new Block.Link(client.name(), Paths.client(client.number()))));
        return sheet.page(
                201,
                Page.of(
                        visit.say(ClientText.ADD),
                        new Block.Done(visit.say(FrameText.DONE)),
                        new Block.Facts("", List.of(key)),
                        new Block.Prose(visit.say(ClientText.USE)),
                        once,
                        back),
                visit);
    }

    private Optional<AdministerClients.Seen> found(String number) {
        return ClientNumber.parse(number).flatMap(clients::find);
    }
}
