package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;

/** One API client. */
@Path(ClientsResource.PATH)
public final class ClientResource implements AdminResource {
    private final AdministerClients clients;

    ClientResource(AdministerClients clients) {
        this.clients = clients;
    }

    /** The client, with the tag that a change must name. */
    @GET
    @Path("/{number}")
    @Needs(Permission.CLIENTS_READ)
    public Response show(@Auth Caller caller, @PathParam("number") String number) {
        return ClientWords.of(
                number, client -> clients.find(client).map(ClientWords::seen).orElseGet(AdminWords::notFound));
    }

    /** Changes the client; to disable it ends its sessions. */
    @PATCH
    @Path("/{number}")
    @Needs(Permission.CLIENTS_WRITE)
    public Response change(
            @Auth Caller caller,
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            byte[] body) {
        return ClientWords.of(
                number,
                client -> IfMatch.answer(
                        request,
                        version -> AdminBody.answer(
                                request,
                                body,
                                ClientMessages::edit,
                                edit -> change(caller.administrator(), client, version, edit))));
    }

    private Reply change(Administrator by, ClientNumber client, String version, UnaryOperator<Draft> edit) {
        return ClientWords.say(clients.change(by, client, version, edit), ClientWords::seen);
    }

    /** Removes the client with its keys, tokens and sessions; of any version, unless one is named. */
    @DELETE
    @Path("/{number}")
    @Needs(Permission.CLIENTS_WRITE)
    public Response delete(
            @Auth Caller caller, @PathParam("number") String number, @Context ContainerRequestContext request) {
        return ClientWords.of(
                number,
                client -> IfMatch.answerAny(
                        request,
                        version -> ClientWords.say(
                                clients.delete(caller.administrator(), client, version), gone -> Reply.empty(204))));
    }
}
