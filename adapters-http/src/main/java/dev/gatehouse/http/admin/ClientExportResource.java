package dev.gatehouse.http.admin;

import com.fasterxml.jackson.core.JsonPointer;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveClients.Leaving;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every API client as one stream of JSON lines or CSV, without secrets, which nobody here knows. */
@Path("/admin/v1/clients:export")
public final class ClientExportResource implements AdminResource {
    private static final int PAGE = 100;
    /** Side by side, as an import takes them; that a client was used is not taken. */
    private static final List<JsonPointer> COLUMNS = Stream.of(
                    "/client/number",
                    "/client/name",
                    "/client/status",
                    "/client/audiences",
                    "/client/introspect",
                    "/client/permissions",
                    "/client/rate",
                    "/ipPolicy",
                    "/client/createdAt",
                    "/oauth",
                    "/missingKeys",
                    "/missingTokens")
            .map(JsonPointer::compile)
            .toList();

    private final MoveClients clients;

    ClientExportResource(MoveClients clients) {
        this.clients = clients;
    }

    /**
     * A client that leaves.
     *
     * @param ipPolicy left out for who may not see policies
     * @param missingKeys its keys, whose secrets are not told
     * @param missingTokens the labels of its exchange tokens, which are not told
     */
    record Line(
            ClientMessages.Shown client,
            Optional<PolicyMessages.Policy> ipPolicy,
            List<String> missingKeys,
            List<String> missingTokens,
            Optional<RegistrationMessages.Shown> oauth) {}

    /** Every client, in the order of the numbers. */
    @GET
    @Needs(Permission.CLIENTS_READ)
    public Response stream(@Auth Caller caller, @Context UriInfo uri) {
        return Query.respond(
                uri,
                ExportLines::asked,
                notation -> stream(clients, caller.administrator().may(Permission.POLICIES_READ), notation));
    }

    /** The stream, for whoever was let in. */
    public static Response stream(MoveClients clients, boolean withPolicy, Notation notation) {
        return ExportLines.stream(notation, COLUMNS, to -> all(clients, to, withPolicy));
    }

    private static void all(MoveClients clients, Consumer<Object> to, boolean withPolicy) {
        var page = clients.page(Optional.<Page.Cursor>empty(), PAGE);
        page.items().forEach(one -> to.accept(line(one, withPolicy)));
        while (page.next().isPresent()) {
            page = clients.page(page.next(), PAGE);
            page.items().forEach(one -> to.accept(line(one, withPolicy)));
        }
    }

    private static Line line(Leaving leaving, boolean withPolicy) {
        var client = leaving.client();
        return new Line(
                ClientMessages.shown(client, Optional.empty()),
                withPolicy ? Optional.of(PolicyMessages.shown(client.ipPolicy())) : Optional.empty(),
                leaving.keys().stream().map(ApiKey::value).toList(),
                leaving.tokens().stream().map(Session::label).toList(),
                leaving.registration().map(one -> RegistrationMessages.shown(one, Optional.empty())));
    }
}
