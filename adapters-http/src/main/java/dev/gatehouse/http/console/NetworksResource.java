package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The networks that IP policies share. */
@Path(Paths.NETWORKS)
public final class NetworksResource {
    private final Desk desk;
    private final Sheet sheet;
    private final AdministerNetworks networks;
    private final Cursors cursors;

    NetworksResource(Desk desk, Sheet sheet, AdministerNetworks networks, Cursors cursors) {
        this.desk = desk;
        this.sheet = sheet;
        this.networks = networks;
        this.cursors = cursors;
    }

    /** A page of them, by name. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.NETWORKS.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var place = filters.place(leaf);
        var blocks = new ArrayList<>(Cells.done(visit));
        blocks.addAll(filters.alarms());
        blocks.add(new Block.Prose(visit.say(NetworkText.ARE)));
        if (visit.may(Permission.POLICIES_WRITE)) {
            blocks.add(new Block.Links(List.of(new Block.Link(visit.say(NetworkText.CREATE), Paths.NEW_NETWORK))));
        }
        if (filters.alarms().isEmpty()) {
            var found = networks.list(place, Leaf.SIZE);
            blocks.add(new Block.Table(
                    visit.say(FrameText.NETWORKS),
                    List.of(visit.say(NetworkText.NAME), visit.say(NetworkText.ENTRIES)),
                    found.items().stream().map(held -> row(held.network())).toList(),
                    visit.say(NetworkText.NOBODY),
                    leaf.links(found.next())));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.NETWORKS), blocks), visit);
    }

    private static List<Cell> row(Network network) {
        return List.of(
                Cell.of(network.name().value(), NetworkForm.path(network.name())),
                Cell.of(Integer.toString(network.entries().size())));
    }
}
