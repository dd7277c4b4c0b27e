package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Where networks are made. */
@Path(Paths.NEW_NETWORK)
public final class NewNetworkResource {
    private static final String NAME = "name";
    private static final Confirmation CONFIRMATION =
            new Confirmation(NetworkText.CREATE, NetworkText.CREATE_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerNetworks networks;
    private final NetworkForm forms;

    NewNetworkResource(Desk desk, Sheet sheet, AdministerNetworks networks) {
        this.desk = desk;
        this.sheet = sheet;
        this.networks = networks;
        this.forms = new NetworkForm(desk, sheet);
    }

    /** What must be known of one. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, Permission.POLICIES_WRITE, visit -> sheet.page(200, form(visit), visit));
    }

    private static Page form(Visit visit) {
        return CONFIRMATION.page(
                visit,
                "",
                Paths.NEW_NETWORK,
                Paths.NETWORKS,
                List.of(
                        new Field.Line(NAME, visit.say(NetworkText.NAME_LABEL), visit.text(NAME), "", "text", true),
                        EntryLines.field(visit, NetworkForm.ENTRIES, visit.text(NetworkForm.ENTRIES))));
    }

    /** Makes one. */
    @POST
    public Response create(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.POLICIES_WRITE, this::create);
    }

    private Reply create(Visit visit) {
        var lines = EntryLines.read(visit.text(NetworkForm.ENTRIES));
        var name = NetworkName.parse(visit.text(NAME));
        var alarms = new ArrayList<>(lines.alarms(visit));
        if (name.isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(NetworkText.NO_NAME, visit.text(NAME))));
        }
        return name.filter(found -> alarms.isEmpty())
                .map(found -> networks.create(visit.by(), new Network(found, lines.entries())))
                .map(outcome -> forms.say(visit, outcome, more -> form(visit)))
                .orElseGet(() -> forms.again(400, visit, alarms, List.of(), more -> form(visit)));
    }
}
