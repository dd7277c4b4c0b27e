package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.AdministerNetworks.Change;
import dev.gatehouse.application.port.in.AdministerNetworks.Held;
import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
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
import java.util.function.Function;

/** One network that IP policies share. */
@Path(Paths.NETWORKS + "/{name}")
public final class NetworkResource {
    private static final String CHANGE = "/change";
    private static final String REMOVE = "/remove";
    private static final Confirmation CHANGING = new Confirmation(NetworkText.CHANGE, NetworkText.CHANGE_WILL, true);
    private static final Confirmation REMOVAL = new Confirmation(NetworkText.REMOVE, NetworkText.REMOVE_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerNetworks networks;
    private final NetworkForm forms;

    NetworkResource(Desk desk, Sheet sheet, AdministerNetworks networks) {
        this.desk = desk;
        this.sheet = sheet;
        this.networks = networks;
        this.forms = new NetworkForm(desk, sheet);
    }

    /** Its entries, and what may be done. */
    @GET
    public Response look(@Context ContainerRequestContext request, @PathParam("name") String name) {
        return shown(request, name, Room.NETWORKS.needed(), NetworkResource::page);
    }

    private static Page page(Visit visit, Held held) {
        var name = held.network().name();
        var blocks = new ArrayList<>(Cells.done(visit));
        blocks.add(EntryLines.table(held.network().entries(), visit));
        if (visit.may(Permission.POLICIES_WRITE)) {
            blocks.add(new Block.Links(List.of(
                    new Block.Link(visit.say(NetworkText.CHANGE), NetworkForm.path(name) + CHANGE),
                    new Block.Link(visit.say(NetworkText.REMOVE), NetworkForm.path(name) + REMOVE))));
        }
        return new Page(name.value(), blocks);
    }

    /** What will happen to the entries. */
    @GET
    @Path(CHANGE)
    public Response askToChange(@Context ContainerRequestContext request, @PathParam("name") String name) {
        return shown(
                request,
                name,
                Permission.POLICIES_WRITE,
                (visit, held) -> form(
                        visit,
                        held.network().name(),
                        EntryLines.typed(held.network().entries()),
                        held.version(),
                        List.of()));
    }

    private static Page form(Visit visit, NetworkName name, String entries, String version, List<Field> more) {
        var fields = new ArrayList<Field>();
        fields.add(EntryLines.field(visit, NetworkForm.ENTRIES, entries));
        fields.addAll(more);
        var path = NetworkForm.path(name);
        return CHANGING.page(visit, name.value(), path + CHANGE, path, fields).carrying(NetworkForm.VERSION, version);
    }

    /** Puts other entries in place of those that stand. */
    @POST
    @Path(CHANGE)
    public Response change(@Context ContainerRequestContext request, @PathParam("name") String name, byte[] body) {
        return done(request, name, body, this::change);
    }

    private Reply change(Visit visit, NetworkName name) {
        var typed = visit.text(NetworkForm.ENTRIES);
        var version = visit.form().text(NetworkForm.VERSION);
        var lines = EntryLines.read(typed);
        Function<List<Field>, Page> form = more -> form(visit, name, typed, version.orElse(""), more);
        if (!lines.wrong().isEmpty()) {
            return forms.again(400, visit, lines.alarms(visit), List.of(), form);
        }
        var change = new Change(new Network(name, lines.entries()), version, NetworkForm.isForced(visit));
        var outcome = networks.change(visit.by(), change);
        return outcome instanceof Outcome.ChangedSince
                ? networks.find(name).map(held -> overtaken(visit, held, typed)).orElseGet(() -> sheet.notThere(visit))
                : forms.say(visit, outcome, form);
    }

    private Reply overtaken(Visit visit, Held held, String typed) {
        var name = held.network().name();
        var standing = EntryLines.field(
                visit, NetworkForm.ENTRIES, EntryLines.typed(held.network().entries()));
        var sent = EntryLines.field(visit, NetworkForm.ENTRIES, typed);
        return forms.again(
                412,
                visit,
                Overtaken.told(visit, List.of(standing), List.of(sent)),
                List.of(),
                more -> form(visit, name, typed, held.version(), more));
    }

    /** What will happen to the network. */
    @GET
    @Path(REMOVE)
    public Response askToRemove(@Context ContainerRequestContext request, @PathParam("name") String name) {
        return shown(request, name, Permission.POLICIES_WRITE, NetworkResource::removal);
    }

    private static Page removal(Visit visit, Held held) {
        var path = NetworkForm.path(held.network().name());
        return REMOVAL.page(visit, held.network().name().value(), path + REMOVE, path)
                .carrying(NetworkForm.VERSION, held.version());
    }

    /** Removes one that no policy names. */
    @POST
    @Path(REMOVE)
    public Response remove(@Context ContainerRequestContext request, @PathParam("name") String name, byte[] body) {
        return done(request, name, body, (visit, network) -> {
            var outcome = networks.remove(visit.by(), network, visit.form().text(NetworkForm.VERSION));
            return forms.say(visit, outcome, more -> Page.of(network.value()));
        });
    }

    private Response shown(
            ContainerRequestContext request, String name, Permission needed, BiFunction<Visit, Held, Page> page) {
        return desk.look(
                request,
                needed,
                visit -> NetworkName.parse(name)
                        .flatMap(networks::find)
                        .map(held -> sheet.page(200, page.apply(visit, held), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Response done(
            ContainerRequestContext request, String name, byte[] body, BiFunction<Visit, NetworkName, Reply> act) {
        return desk.act(
                request,
                body,
                Permission.POLICIES_WRITE,
                visit -> NetworkName.parse(name)
                        .map(network -> act.apply(visit, network))
                        .orElseGet(() -> sheet.notThere(visit)));
    }
}
