package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.AdministerRegistrations.Held;
import dev.gatehouse.application.port.in.AdministerRegistrations.Written;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What an API client registered for with OAuth. */
@Path(ClientsResource.PATH + "/{number}/oauth")
public final class RegistrationResource implements AdminResource {
    private final AdministerRegistrations registrations;

    RegistrationResource(AdministerRegistrations registrations) {
        this.registrations = registrations;
    }

    /** The registration, with the tag that a change must name. */
    @GET
    @Needs(Permission.CLIENTS_READ)
    public Response show(@Auth Caller caller, @PathParam("number") String number) {
        return ClientWords.of(
                number,
                client -> registrations
                        .find(client)
                        .map(RegistrationResource::shown)
                        .orElseGet(AdminWords::notFound));
    }

    /** Puts another in its place, or the first; a secret that is made for it is shown this once. */
    @PUT
    @Needs(Permission.CLIENTS_WRITE)
    public Response put(
            @Auth Caller caller,
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            byte[] body) {
        return ClientWords.of(
                number,
                client -> IfMatch.answerAny(
                        request,
                        version -> AdminBody.answer(
                                request,
                                body,
                                RegistrationMessages::draft,
                                draft -> say(
                                        registrations.put(caller.administrator(), client, version, draft), version))));
    }

    /** Removes it, with all that was granted to the client; of any version, unless one is named. */
    @DELETE
    @Needs(Permission.CLIENTS_WRITE)
    public Response remove(
            @Auth Caller caller, @PathParam("number") String number, @Context ContainerRequestContext request) {
        return ClientWords.of(
                number,
                client -> IfMatch.answerAny(
                        request,
                        version -> ClientWords.say(
                                registrations.remove(caller.administrator(), client, version),
                                gone -> Reply.empty(204))));
    }

    /** The first needs no tag, for there is none, and is created. */
    private static Reply say(ClientOutcome<Written> outcome, Optional<String> version) {
        boolean namesNone = version.isEmpty() && outcome.equals(new Denied<>(Why.OVERTAKEN));
        return namesNone
                ? AdminWords.needsIfMatch()
                : ClientWords.say(outcome, written -> written(version.isEmpty() ? 201 : 200, written));
    }

    private static Reply shown(Held held) {
        return IfMatch.tagged(
                Reply.of(200, RegistrationMessages.shown(held.registration(), Optional.empty())), held.version());
    }

    private static Reply written(int status, Written written) {
        return IfMatch.tagged(
                Reply.of(status, RegistrationMessages.shown(written)),
                written.held().version());
    }
}
