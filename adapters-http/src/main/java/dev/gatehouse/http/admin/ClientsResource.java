package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.http.dialect.Reply;
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

    private record Wish(Draft client, Optional<RegistrationDraft> oauth) {}

    private record Look(Query query, ClientQuery clients) {}

    private final AdministerClients clients;
    private final AdministerRegistrations registrations;
    private final Cursors cursors;

    ClientsResource(AdministerClients clients, AdministerRegistrations registrations, Cursors cursors) {
        this.clients = clients;
        this.registrations = registrations;
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

    /** Makes a client with one key, or as it is registered with OAuth; its secret is shown this once. */
    @POST
    @Needs(Permission.CLIENTS_WRITE)
    public Response create(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(request, body, ClientsResource::wish, wish -> create(caller.administrator(), wish))
                .toResponse();
    }

    private static Wish wish(AdminBody body) {
        return new Wish(ClientMessages.draft(body), body.object("oauth", RegistrationMessages::draft));
    }

    private Reply create(Administrator by, Wish wish) {
        return wish.oauth()
                .map(oauth -> ClientWords.say(registrations.create(by, wish.client(), oauth), ClientWords::registered))
                .orElseGet(() -> ClientWords.say(clients.create(by, wish.client()), ClientWords::made));
    }

    private ClientQuery clientsOf(Query query) {
        return new ClientQuery(
                query.meaning("q", OneLine::parse).orElse(""),
                query.meaning("status", ClientStatus::of),
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
