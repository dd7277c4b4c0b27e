package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** All API clients: a list that is searched and put in order, and where new ones are made. */
@Path(ClientsResource.PATH)
public final class ClientsResource implements AdminResource {
    static final String PATH = "/admin/v1/clients";

    private record Look(Query query, ClientQuery clients) {}

    private final AdministerClients clients;
    private final Cursors cursors;

    ClientsResource(AdministerClients clients, Cursors cursors) {
        this.clients = clients;
        this.cursors = cursors;
    }

    /** A page of those who are looked for. */
    @GET
    @Needs(Permission.CLIENTS_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> new Look(query, clientsOf(query)),
                        look -> look.query().page(clients.list(look.clients()), cursors, ClientMessages::shown))
                .toResponse();
    }

    /** Makes a client with one key, whose secret is shown this once. */
    @POST
    @Needs(Permission.CLIENTS_WRITE)
    public Response create(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        ClientMessages::draft,
                        draft -> ClientWords.say(clients.create(caller.administrator(), draft), ClientWords::made))
                .toResponse();
    }

    private ClientQuery clientsOf(Query query) {
        return new ClientQuery(
                query.meaning("q", OneLine::parse).orElse(""),
                query.meaning("status", ClientMessages::status),
                query.meaning("sort", Sort::of).orElse(Sort.NAME),
                query.meaning("order", ClientsResource::isDescending).orElse(false),
                query.cursor(cursors),
                query.limit());
    }

    private static Optional<Boolean> isDescending(String word) {
        return switch (word) {
            case "asc" -> Optional.of(false);
            case "desc" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
