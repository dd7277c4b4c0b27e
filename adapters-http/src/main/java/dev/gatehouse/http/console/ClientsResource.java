package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** All API clients: a list that is searched. */
@Path(Paths.CLIENTS)
public final class ClientsResource {
    private static final String BEGINS = "q";
    private static final String STATUS = "status";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerClients clients;
    private final Cursors cursors;

    ClientsResource(Desk desk, Sheet sheet, AdministerClients clients, Cursors cursors) {
        this.desk = desk;
        this.sheet = sheet;
        this.clients = clients;
        this.cursors = cursors;
    }

    /** A page of those that are looked for. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.CLIENTS.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var query = new ClientQuery(
                filters.meaning(BEGINS, ClientText.BEGINS, OneLine::parse).orElse(""),
                filters.meaning(STATUS, UserText.STATUS, ClientStatus::of),
                ClientQuery.Sort.NAME,
                false,
                filters.place(leaf),
                Leaf.SIZE);
        var blocks = new ArrayList<>(Cells.done(visit));
        blocks.addAll(filters.alarms());
        blocks.add(filters(visit));
        if (filters.alarms().isEmpty()) {
            blocks.addAll(list(visit, leaf, query));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.CLIENTS), blocks), visit);
    }

    private List<Block> list(Visit visit, Leaf leaf, ClientQuery query) {
        var found = clients.list(query);
        var table = new Block.Table(
                visit.say(FrameText.CLIENTS),
                visit.sayAll(ClientText.NAME, ClientText.NUMBER, UserText.STATUS, ClientText.LAST_USED),
                found.items().stream()
                        .map(one -> row(one.client(), one.lastUsed(), visit))
                        .toList(),
                visit.say(ClientText.NOBODY),
                leaf.links(found.next()),
                Cells.picking(
                        visit,
                        found.items().stream()
                                .map(listed -> listed.client())
                                .map(client -> Cells.box(visit, BulkClientsResource.id(client), client.name()))
                                .toList(),
                        BulkClientsResource.verbs(visit)));
        var links = new ArrayList<Block.Link>();
        if (visit.may(Permission.CLIENTS_WRITE)) {
            links.add(new Block.Link(visit.say(ClientText.NEW), Paths.NEW_CLIENT));
            links.add(new Block.Link(visit.say(ImportText.CLIENTS), ImportClientsResource.PATH));
        }
        links.add(new Block.Link(visit.say(FrameText.EXPORT), ExportResource.CLIENTS));
        return List.of(new Block.Links(links), table);
    }

    private static Block filters(Visit visit) {
        var statuses = new LinkedHashMap<String, String>();
        statuses.put(ClientStatus.ACTIVE.word(), visit.say(UserText.ACTIVE));
        statuses.put(ClientStatus.DISABLED.word(), visit.say(UserText.DISABLED));
        return Block.Search.of(
                visit,
                List.of(
                        Cells.line(visit, BEGINS, ClientText.BEGINS),
                        Cells.choice(visit, STATUS, UserText.STATUS, statuses)));
    }

    private static List<Cell> row(Client client, Optional<Instant> lastUsed, Visit visit) {
        return List.of(
                Cell.of(client.name(), Paths.client(client.number())),
                Cell.of(Integer.toString(client.number().value())),
                Cell.of(visit.say(client.isActive() ? UserText.ACTIVE : UserText.DISABLED)),
                Cells.time(lastUsed, visit, FrameText.NEVER));
    }
}
