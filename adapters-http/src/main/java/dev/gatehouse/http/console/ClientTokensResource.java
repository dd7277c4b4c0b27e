package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.AdministerExchangeTokens.NewToken;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The long-lived tokens that an API client exchanges for access tokens: issued and taken back. */
@Path(Paths.CLIENTS + "/{number}/" + ClientTokensResource.VERB)
public final class ClientTokensResource {
    /** Where they are issued. */
    static final String VERB = "tokens";

    private static final String LABEL = "label";
    private static final String ENDS = "ends";
    private static final Confirmation ISSUE =
            new Confirmation(ClientText.ISSUE_TOKEN, ClientText.ISSUE_TOKEN_WILL, false);
    private static final Confirmation REVOKE =
            new Confirmation(ClientText.REVOKE_TOKEN, ClientText.REVOKE_TOKEN_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final OneClient one;
    private final AdministerExchangeTokens tokens;

    ClientTokensResource(Desk desk, Sheet sheet, AdministerClients clients, AdministerExchangeTokens tokens) {
        this.desk = desk;
        this.sheet = sheet;
        this.one = new OneClient(desk, sheet, clients);
        this.tokens = tokens;
    }

    /** Where one of them is taken back. */
    static String path(ClientNumber number, Session token) {
        return Paths.client(number, VERB) + "/" + Paths.encoded(token.id().value());
    }

    /** What must be known of a new one. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return one.look(request, number, (visit, client) -> form(200, visit, client, List.of()));
    }

    private Reply form(int status, Visit visit, Client client, List<Block> alarms) {
        List<Field> fields = List.of(
                new Field.Line(LABEL, visit.say(ClientText.LABEL), visit.text(LABEL), "", "text", true),
                new Field.Line(
                        ENDS,
                        visit.say(ClientText.ENDS),
                        visit.text(ENDS),
                        visit.say(ClientText.ENDS_HINT),
                        "datetime-local",
                        true));
        var path = Paths.client(client.number());
        var page = ISSUE.page(visit, client.name(), path + "/" + VERB, path, fields);
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Issues one, which is shown this once. */
    @POST
    public Response issue(@Context ContainerRequestContext request, @PathParam("number") String number, byte[] body) {
        return one.act(request, number, body, this::issue);
    }

    private Reply issue(Visit visit, Client client) {
        var label = OneLine.parse(visit.text(LABEL));
        var end = Moments.parse(visit.text(ENDS));
        return label.flatMap(called -> end.map(at -> issue(visit, client, called, at)))
                .orElseGet(() -> form(
                        400,
                        visit,
                        client,
                        List.of(new Block.Alarm(
                                visit.say(label.isEmpty() ? ClientText.NO_LABEL : ClientText.NO_END)))));
    }

    private Reply issue(Visit visit, Client client, String label, Instant end) {
        return new ClientWords(desk, sheet)
                .say(
                        visit,
                        tokens.issue(visit.by(), client.number(), label, end),
                        made -> shown(visit, client, made),
                        (status, alarms) -> form(status, visit, client, alarms));
    }

    private Reply shown(Visit visit, Client client, NewToken made) {
        return sheet.page(
                201,
                Page.of(
                        visit.say(ClientText.ISSUE_TOKEN),
                        new Block.Done(visit.say(FrameText.DONE)),
                        Block.Once.of(visit, made.session().label(), made.token()),
                        new Block.Links(List.of(new Block.Link(client.name(), Paths.client(client.number()))))),
                visit);
    }

    /** What will happen. */
    @GET
    @Path("/{id}")
    public Response askToRevoke(
            @Context ContainerRequestContext request, @PathParam("number") String number, @PathParam("id") String id) {
        return one.look(
                request,
                number,
                (visit, client) -> token(client, id)
                        .map(token -> sheet.page(200, revocation(visit, client, token), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private static Page revocation(Visit visit, Client client, Session token) {
        return REVOKE.page(visit, token.label(), path(client.number(), token), Paths.client(client.number()));
    }

    /** Takes it back. */
    @POST
    @Path("/{id}")
    public Response revoke(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("id") String id,
            byte[] body) {
        return one.act(
                request,
                number,
                body,
                (visit, client) -> new ClientWords(desk, sheet)
                        .say(
                                visit,
                                tokens.revoke(visit.by(), client.number(), id),
                                gone -> Paths.done(Paths.client(client.number()))));
    }

    private Optional<Session> token(Client client, String id) {
        return tokens.list(client.number()).orElse(List.of()).stream()
                .filter(token -> token.id().value().equals(id))
                .findFirst();
    }
}
