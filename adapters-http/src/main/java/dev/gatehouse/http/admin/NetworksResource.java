package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.AdministerNetworks.Change;
import dev.gatehouse.application.port.in.AdministerNetworks.Held;
import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;

/** The networks that IP policies share. */
@Path(NetworksResource.PATH)
public final class NetworksResource implements AdminResource {
    static final String PATH = "/admin/v1/networks";

    private final AdministerNetworks networks;
    private final Cursors cursors;

    NetworksResource(AdministerNetworks networks, Cursors cursors) {
        this.networks = networks;
        this.cursors = cursors;
    }

    private record Asked(Query query, Optional<Page.Cursor> from, int limit) {}

    /** Networks by name, a page at a time. */
    @GET
    @Needs(Permission.POLICIES_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(uri, query -> new Asked(query, query.cursor(cursors), query.limit()), this::page)
                .toResponse();
    }

    private Reply page(Asked asked) {
        return asked.query()
                .page(
                        networks.list(asked.from(), asked.limit()),
                        cursors,
                        held -> PolicyMessages.shown(held.network()));
    }

    /** Makes a network. */
    @POST
    @Needs(Permission.POLICIES_WRITE)
    public Response create(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(request, body, PolicyMessages::network, network -> create(caller, network))
                .toResponse();
    }

    private Reply create(Caller caller, Network network) {
        var said = say(networks.create(caller.administrator(), network), 201);
        return said.status() == 201
                ? said.with("Location", PATH + "/" + network.name().value())
                : said;
    }

    /** The network, with the tag that a change must name. */
    @GET
    @Path("/{name}")
    @Needs(Permission.POLICIES_READ)
    public Response show(@Auth Caller caller, @PathParam("name") String name) {
        return known(
                name,
                network -> networks.find(network).map(held -> shown(held, 200)).orElseGet(AdminWords::notFound));
    }

    /** Puts other entries in place of those that it has; {@code force=true} also where the caller could not come back. */
    @PUT
    @Path("/{name}")
    @Needs(Permission.POLICIES_WRITE)
    public Response change(
            @Auth Caller caller,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context ContainerRequestContext request,
            byte[] body) {
        return known(
                name,
                network -> IfMatch.answer(
                        request,
                        version -> Query.answer(
                                uri,
                                query -> query.flag("force").orElse(false),
                                force -> AdminBody.answer(
                                        request,
                                        body,
                                        message -> new Network(network, PolicyMessages.entries(message)),
                                        wanted -> change(
                                                caller.administrator(),
                                                new Change(wanted, Optional.of(version), force))))));
    }

    private Reply change(Administrator by, Change change) {
        return say(networks.change(by, change), 200);
    }

    /** Removes a network that no policy names. */
    @DELETE
    @Path("/{name}")
    @Needs(Permission.POLICIES_WRITE)
    public Response remove(
            @Auth Caller caller, @PathParam("name") String name, @Context ContainerRequestContext request) {
        return known(
                name,
                network -> IfMatch.answer(
                        request,
                        version -> say(networks.remove(caller.administrator(), network, Optional.of(version)), 204)));
    }

    private static Response known(String name, Function<NetworkName, Reply> answer) {
        return NetworkName.parse(name)
                .map(answer)
                .orElseGet(AdminWords::notFound)
                .toResponse();
    }

    private static Reply say(Outcome outcome, int status) {
        return switch (outcome) {
            case Outcome.Done(var held) -> shown(held, status);
            case Outcome.Removed() -> Reply.empty(status);
            case Outcome.Taken() -> AdminWords.conflict("name-taken", "There is a network of that name");
            case Outcome.NoSuchNetwork() -> AdminWords.notFound();
            case Outcome.ChangedSince() -> AdminWords.changedSince();
            case Outcome.InUse ignored -> AdminWords.conflict("network-in-use", "A policy names this network");
            case Outcome.BeyondOwn() -> AdminWords.beyondOwn();
            case Outcome.WouldLockOut ignored -> PolicyAnswers.wouldLockOut();
        };
    }

    private static Reply shown(Held held, int status) {
        return IfMatch.tagged(Reply.of(status, PolicyMessages.shown(held.network())), held.version());
    }
}
