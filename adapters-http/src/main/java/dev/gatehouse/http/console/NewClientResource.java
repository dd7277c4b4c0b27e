package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.NewClient;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where API clients are made. */
@Path(Paths.NEW_CLIENT)
public final class NewClientResource {
    private static final String NAME = "name";
    private static final String AUDIENCES = "audiences";
    private static final String INTROSPECT = "introspect";
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
        return desk.look(request, Permission.CLIENTS_WRITE, visit -> form(200, visit, List.of()));
    }

    private Reply form(int status, Visit visit, List<Block> alarms) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Line(NAME, visit.say(ClientText.NAME), visit.text(NAME), "", "text", true));
        fields.add(new Field.Area(
                AUDIENCES,
                visit.say(ClientText.AUDIENCES),
                visit.text(AUDIENCES),
                visit.say(ClientText.AUDIENCES_HINT)));
        fields.add(new Field.Tick(INTROSPECT, visit.say(ClientText.INTROSPECT), isTicked(visit, INTROSPECT)));
        if (visit.may(Permission.ROLES_GRANT)) {
            Arrays.stream(Permission.values())
                    .filter(visit::may)
                    .map(Permission::word)
                    .forEach(word -> fields.add(
                            new Field.Tick(word, visit.say(ClientText.PERMITTED, word), isTicked(visit, word))));
        }
        var page = CONFIRMATION.page(visit, "", Paths.NEW_CLIENT, Paths.CLIENTS, fields);
        var blocks = new ArrayList<>(alarms);
        blocks.addAll(page.blocks());
        return sheet.page(status, new Page(page.title(), blocks), visit);
    }

    private static boolean isTicked(Visit visit, String name) {
        return visit.form().value(name).isPresent();
    }

    /** Makes one, whose secret is shown this once. */
    @POST
    public Response create(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.CLIENTS_WRITE, this::create);
    }

    private Reply create(Visit visit) {
        var lines = visit.text(AUDIENCES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var alarms = new ArrayList<Block>();
        var name = OneLine.parse(visit.text(NAME));
        lines.stream()
                .filter(line -> OneLine.parse(line).isEmpty())
                .forEach(line -> alarms.add(new Block.Alarm(visit.say(FrameText.UNFIT, line))));
        if (name.isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(ClientText.NAMELESS)));
        }
        return name.filter(called -> alarms.isEmpty())
                .map(called -> draft(visit, called, Set.copyOf(lines)))
                .map(draft -> new ClientWords(desk, sheet)
                        .say(visit, clients.create(visit.by(), draft), made -> shown(visit, made)))
                .orElseGet(() -> form(400, visit, alarms));
    }

    private static Draft draft(Visit visit, String name, Set<String> audiences) {
        var permissions = Arrays.stream(Permission.values())
                .filter(permission -> isTicked(visit, permission.word()))
                .collect(Collectors.toUnmodifiableSet());
        return new Draft(
                name, ClientStatus.ACTIVE, audiences, isTicked(visit, INTROSPECT), permissions, Optional.empty());
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
                        Block.Once.of(visit, visit.say(ClientText.SECRET_OF, client.name()), made.secret()),
                        new Block.Links(List.of(new Block.Link(client.name(), Paths.client(client.number()))))),
                visit);
    }
}
