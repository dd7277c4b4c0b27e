package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What is done to many API clients at once: to each of them by itself, so that one that stands against it keeps no other. */
@Path(BulkClientsResource.PATH + "/{verb}")
public final class BulkClientsResource {
    /** Below which the verbs lie. */
    static final String PATH = Console.PATH + "/bulk/clients";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;
    private final ClientDeeds deeds;
    private final ClientWords words;

    BulkClientsResource(Desk desk, Sheet sheet, AdministerClients clients) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
        this.deeds = new ClientDeeds(clients);
        this.words = new ClientWords(desk, sheet);
    }

    /** What the boxes of a list of clients are for. */
    static List<Block.Link> verbs(Visit visit) {
        return visit.may(Permission.CLIENTS_WRITE)
                ? ClientAction.forMany()
                        .map(action ->
                                new Block.Link(visit.say(action.confirmation().title()), path(action)))
                        .toList()
                : List.of();
    }

    private static String path(ClientAction action) {
        return PATH + "/" + action.verb();
    }

    /** What will happen. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("verb") String verb) {
        return desk.look(
                request,
                Permission.CLIENTS_WRITE,
                visit -> picked(visit, verb, (action, all) -> {
                    var called = all.stream().map(BulkClientsResource::called).toList();
                    var page = Picks.page(action.confirmation(), visit, called, ids(all), Paths.CLIENTS);
                    return sheet.page(200, page, visit);
                }));
    }

    /** Has it happen to each of them. */
    @POST
    public Response act(@Context ContainerRequestContext request, @PathParam("verb") String verb, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.CLIENTS_WRITE,
                visit -> picked(visit, verb, (action, all) -> act(visit, action, all)));
    }

    private Reply picked(Visit visit, String verb, BiFunction<ClientAction, List<Seen>, Reply> answer) {
        var all = Picks.of(visit).stream()
                .flatMap(number -> ClientNumber.parse(number).stream())
                .flatMap(number -> clients.find(number).stream())
                .toList();
        return ClientAction.forMany()
                .filter(action -> action.verb().equals(verb))
                .findFirst()
                .map(action -> all.isEmpty()
                        ? sheet.refused(400, visit, visit.say(FrameText.NOTHING_PICKED))
                        : answer.apply(action, all))
                .orElseGet(() -> sheet.notThere(visit));
    }

    private Reply act(Visit visit, ClientAction action, List<Seen> all) {
        var done = new ArrayList<Seen>();
        var alarms = new ArrayList<Block>();
        for (var seen : all) {
            switch (set(visit, action, seen)) {
                case ClientOutcome.Done<Seen>(Seen now) -> done.add(seen);
                case ClientOutcome.Denied<Seen>(ClientOutcome.Why why) ->
                    alarms.add(new Block.Alarm(seen.client().name() + ": " + words.told(visit, why)));
            }
        }
        return sheet.page(alarms.isEmpty() ? 200 : 409, after(visit, action, done, alarms), visit);
    }

    private ClientOutcome<Seen> set(Visit visit, ClientAction action, Seen seen) {
        return deeds.set(visit.by(), seen, action.status().orElseThrow());
    }

    /** What was so already before is left so by the way back. */
    private static Page after(Visit visit, ClientAction action, List<Seen> done, List<Block> alarms) {
        var changed =
                done.stream().filter(seen -> action.isOpenTo(seen.client())).toList();
        var undo = action.opposite()
                .filter(opposite -> !changed.isEmpty())
                .map(opposite ->
                        new Block.Link(visit.say(FrameText.UNDO), Picks.address(path(opposite), ids(changed))));
        var blocks = new ArrayList<>(alarms);
        blocks.add(new Block.Done(visit.say(FrameText.DONE_TO, Integer.toString(done.size())), undo));
        blocks.add(new Block.Points(
                visit.say(FrameText.PICKED),
                done.stream().map(BulkClientsResource::called).toList()));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(FrameText.CLIENTS), Paths.CLIENTS))));
        return new Page(visit.say(action.confirmation().title()), blocks);
    }

    private static Cell called(Seen seen) {
        return Cell.of(seen.client().name(), Paths.client(seen.client().number()));
    }

    private static List<String> ids(List<Seen> all) {
        return all.stream().map(Seen::client).map(BulkClientsResource::id).toList();
    }

    /** By what a box names a client. */
    static String id(Client client) {
        return Integer.toString(client.number().value());
    }
}
