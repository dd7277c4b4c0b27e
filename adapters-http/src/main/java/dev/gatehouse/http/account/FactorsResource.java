package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.RequestFacts;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the bearer of an access token may do to the own second factor. */
@Path(FactorsResource.PATH)
public final class FactorsResource {
    /** Where it is found. */
    static final String PATH = "/account/v1/factors";

    private static final String CODE = "code";

    private final OwnFactors ownFactors;
    private final FactorWords words;

    FactorsResource(OwnFactors ownFactors, FactorWords words) {
        this.ownFactors = ownFactors;
        this.words = words;
    }

    /** What there is. */
    @GET
    public Response look(@Auth Bearer bearer, @Context ContainerRequestContext request) {
        return asked(bearer, request, ownFactors::look);
    }

    /** Begins to set up an app; the seed is shown this once. */
    @POST
    @Path("app")
    public Response begin(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return answer(bearer, request, body, Set.of(), call -> words.say(ownFactors.begin(asking(bearer, request))));
    }

    /** Confirms the app by a code that it shows. */
    @POST
    @Path("app/confirm")
    public Response confirm(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return withCode(bearer, request, body, ownFactors::confirm);
    }

    /** Makes new recovery codes; whoever has passkeys alone has no code to show. */
    @POST
    @Path("recovery-codes")
    public Response renew(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return answer(
                bearer,
                request,
                body,
                Set.of(CODE),
                call -> call.object().has(CODE)
                        ? withCode(bearer, request, call, ownFactors::renewRecoveryCodes)
                        : words.say(ownFactors.renewRecoveryCodes(asking(bearer, request))));
    }

    /** Removes the app and the recovery codes. */
    @POST
    @Path("remove")
    public Response remove(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return withCode(bearer, request, body, ownFactors::remove);
    }

    /** Removes a passkey. */
    @DELETE
    @Path("passkeys/{id}")
    public Response removePasskey(
            @Auth Bearer bearer, @Context ContainerRequestContext request, @PathParam("id") String id) {
        return asked(bearer, request, asking -> ownFactors.removePasskey(asking, id));
    }

    /** Forgets a browser. */
    @DELETE
    @Path("browsers/{id}")
    public Response forgetBrowser(
            @Auth Bearer bearer, @Context ContainerRequestContext request, @PathParam("id") String id) {
        return asked(bearer, request, asking -> ownFactors.forgetBrowser(asking, id));
    }

    private Response asked(Bearer bearer, ContainerRequestContext request, Function<Asking, Outcome> work) {
        var answer = bearer.isRestricted()
                ? AccountWords.say(BearerRefusal.INSUFFICIENT)
                : words.say(work.apply(asking(bearer, request)));
        return answer.toResponse();
    }

    private Response withCode(
            Bearer bearer, ContainerRequestContext request, byte[] body, BiFunction<Asking, Secret, Outcome> change) {
        return answer(bearer, request, body, Set.of(CODE), call -> withCode(bearer, request, call, change));
    }

    private Reply withCode(
            Bearer bearer, ContainerRequestContext request, JsonCall call, BiFunction<Asking, Secret, Outcome> change) {
        return call.call()
                .secret(CODE)
                .map(code -> words.say(change.apply(asking(bearer, request), code)))
                .orElseGet(call::flawed);
    }

    private static Response answer(
            Bearer bearer,
            ContainerRequestContext request,
            byte[] body,
            Set<String> members,
            Function<JsonCall, Reply> decide) {
        var answer = bearer.isRestricted()
                ? AccountWords.say(BearerRefusal.INSUFFICIENT)
                : JsonCall.answer(request, body, members, decide);
        return answer.toResponse();
    }

    private static Asking asking(Bearer bearer, ContainerRequestContext request) {
        return new Asking(
                new Whose.Bearer(bearer.token()),
                RequestFacts.of(request::getProperty).source(),
                Tongues.of(request));
    }
}
