package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.AdministerRegistrations.Held;
import dev.gatehouse.application.port.in.AdministerRegistrations.Written;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
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

/** What an API client registered for with OAuth: written, changed and removed. */
@Path(Paths.CLIENTS + "/{number}/" + RegistrationResource.VERB)
public final class RegistrationResource {
    /** Where it is written. */
    static final String VERB = "oauth";

    /** Where it is removed. */
    static final String REMOVE = VERB + "/remove";

    private static final String VERSION = "version";
    private static final Confirmation CHANGE =
            new Confirmation(RegistrationText.CHANGE, RegistrationText.CHANGE_WILL, false);
    private static final Confirmation REMOVAL =
            new Confirmation(RegistrationText.REMOVE, RegistrationText.REMOVE_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final OneClient one;
    private final AdministerRegistrations registrations;

    RegistrationResource(Desk desk, Sheet sheet, AdministerClients clients, AdministerRegistrations registrations) {
        this.desk = desk;
        this.sheet = sheet;
        this.one = new OneClient(desk, sheet, clients);
        this.registrations = registrations;
    }

    /** What stands, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return one.look(request, number, (visit, client) -> {
            var held = registrations.find(client.number());
            return form(200, visit, client, standing(held), version(held), List.of());
        });
    }

    private static RegistrationFields standing(Optional<Held> held) {
        return RegistrationFields.of(
                held.map(found -> RegistrationDraft.of(found.registration())).orElse(RegistrationDraft.BLANK));
    }

    private static String version(Optional<Held> held) {
        return held.map(Held::version).orElse("");
    }

    private Reply form(
            int status, Visit visit, Client client, RegistrationFields fields, String version, List<Block> alarms) {
        var path = Paths.client(client.number());
        var page = CHANGE.page(visit, client.name(), path + "/" + VERB, path, fields.fields(visit))
                .carrying(VERSION, version);
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Has what was sent stand instead. */
    @POST
    public Response put(@Context ContainerRequestContext request, @PathParam("number") String number, byte[] body) {
        return one.act(request, number, body, this::put);
    }

    private Reply put(Visit visit, Client client) {
        var sent = RegistrationFields.sent(visit);
        return switch (sent.read(visit)) {
            case RegistrationFields.Read.Wrong(var alarms) ->
                form(400, visit, client, sent, visit.text(VERSION), alarms);
            case RegistrationFields.Read.Drafted(var draft) ->
                say(
                        visit,
                        client,
                        sent,
                        registrations.put(
                                visit.by(), client.number(), visit.form().text(VERSION), draft));
        };
    }

    private Reply say(Visit visit, Client client, RegistrationFields sent, ClientOutcome<Written> outcome) {
        if (outcome.equals(new ClientOutcome.Denied<Written>(ClientOutcome.Why.OVERTAKEN))) {
            var held = registrations.find(client.number());
            var alarms = Overtaken.told(visit, standing(held).fields(visit), sent.fields(visit));
            return form(412, visit, client, sent, version(held), alarms);
        }
        return new ClientWords(desk, sheet)
                .say(
                        visit,
                        outcome,
                        written -> written(visit, client, written),
                        (status, alarms) -> form(status, visit, client, sent, visit.text(VERSION), alarms));
    }

    private Reply written(Visit visit, Client client, Written written) {
        return written.secret()
                .map(secret -> once(visit, client, written, secret))
                .orElseGet(() -> Paths.done(Paths.client(client.number())));
    }

    private Reply once(Visit visit, Client client, Written written, Secret secret) {
        var id = Block.Cell.of(written.held().registration().clientId().value());
        return sheet.page(
                201,
                Page.of(
                        visit.say(RegistrationText.CHANGE),
                        new Block.Done(visit.say(FrameText.DONE)),
                        new Block.Facts("", List.of(Cells.fact(visit, ClientText.CLIENT_ID, id))),
                        Block.Once.of(visit, visit.say(ClientText.SECRET_OF, client.name()), secret),
                        new Block.Links(List.of(new Block.Link(client.name(), Paths.client(client.number()))))),
                visit);
    }

    /** What will happen to what was granted. */
    @GET
    @Path("/remove")
    public Response askToRemove(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return one.look(
                request,
                number,
                (visit, client) -> registrations
                        .find(client.number())
                        .map(held -> sheet.page(200, removal(visit, client, held), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private static Page removal(Visit visit, Client client, Held held) {
        return REMOVAL.page(visit, client.name(), Paths.client(client.number(), REMOVE), Paths.client(client.number()))
                .carrying(VERSION, held.version());
    }

    /** Removes it. */
    @POST
    @Path("/remove")
    public Response remove(@Context ContainerRequestContext request, @PathParam("number") String number, byte[] body) {
        return one.act(
                request,
                number,
                body,
                (visit, client) -> new ClientWords(desk, sheet)
                        .say(
                                visit,
                                registrations.remove(
                                        visit.by(),
                                        client.number(),
                                        visit.form().text(VERSION)),
                                gone -> Paths.done(Paths.client(client.number()))));
    }
}
