package dev.gatehouse.http.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.RequestFacts;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What the bearer of an access token lets API clients do. */
@Path("/account/v1/consents")
public final class ConsentsResource {
    /** One consent; the client's number is its name in paths. */
    record Shown(
            int client,
            @JsonProperty("client_id") String clientId,
            String name,
            List<String> scopes,
            @JsonProperty("given_at") Instant givenAt) {}

    /** All of them. */
    record All(List<Shown> consents) {}

    private final OwnConsents consents;

    ConsentsResource(OwnConsents consents) {
        this.consents = consents;
    }

    /** The bearer's consents, by client. */
    @GET
    public Response list(@Auth Bearer bearer, @Context ContainerRequestContext request) {
        return ofUser(bearer, () -> say(consents.list(new Whose.Bearer(bearer.token()), source(request))))
                .toResponse();
    }

    private static Reply say(OwnConsents.Listing listing) {
        return switch (listing) {
            case OwnConsents.Listing.Listed(var given) ->
                Reply.of(
                        200, new All(given.stream().map(ConsentsResource::shown).toList()));
            case OwnConsents.Listing.UnknownBearer() -> AccountWords.say(BearerRefusal.INSUFFICIENT);
            case OwnConsents.Listing.Refused(var why) -> AccountWords.say(why);
        };
    }

    /** Takes one back, and ends what the client was granted. */
    @DELETE
    @Path("{client}")
    public Response withdraw(
            @Auth Bearer bearer, @PathParam("client") String client, @Context ContainerRequestContext request) {
        return ofUser(
                        bearer,
                        () -> ClientNumber.parse(client)
                                .map(number -> withdraw(bearer, number, request))
                                .orElseGet(() -> ProblemWords.say(new Fault.NotFound())))
                .toResponse();
    }

    private Reply withdraw(Bearer bearer, ClientNumber client, ContainerRequestContext request) {
        var command = new OwnConsents.Command(new Whose.Bearer(bearer.token()), client, source(request));
        return switch (consents.withdraw(command)) {
            case DONE -> Reply.empty(204);
            case NONE -> ProblemWords.say(new Fault.NotFound());
            case UNKNOWN_BEARER -> AccountWords.say(BearerRefusal.INSUFFICIENT);
        };
    }

    private static Reply ofUser(Bearer bearer, Supplier<Reply> answer) {
        return switch (bearer.who()) {
            case Principal.Person person when !bearer.isRestricted() -> answer.get();
            case Principal.Person restricted -> AccountWords.say(BearerRefusal.INSUFFICIENT);
            case Principal.Program program -> AccountWords.say(BearerRefusal.INSUFFICIENT);
        };
    }

    private static Source source(ContainerRequestContext request) {
        return RequestFacts.of(request::getProperty).source();
    }

    private static Shown shown(GivenConsent given) {
        var consent = given.consent();
        return new Shown(
                consent.client().value(),
                given.clientId().value(),
                given.clientName(),
                consent.scope().words(),
                consent.at());
    }
}
