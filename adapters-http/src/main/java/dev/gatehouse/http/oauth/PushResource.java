package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.application.port.in.PushAuthorization.Command;
import dev.gatehouse.application.port.in.PushAuthorization.Outcome;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Where clients push authorization requests (RFC 9126 section 2). */
@Path(PushResource.PATH)
public final class PushResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/par";

    private final PushAuthorization push;
    private final String uri;

    PushResource(PushAuthorization push, String issuer) {
        this.push = push;
        this.uri = Metadata.endpoint(issuer, PATH);
    }

    /** A request as the authorization endpoint takes it, and a client that shows who it is as at the token endpoint. */
    @POST
    public Response push(@Context ContainerRequestContext request, byte[] body) {
        var proofs = ShownProofs.of(request, uri);
        return FormCall.answer(
                        request,
                        body,
                        call -> proofs.answer(proof -> TokenClient.answer(
                                call,
                                client -> say(push.push(new Command(
                                        client, call.form().texts(), call.form().resources(), proof, call.source()))))))
                .toResponse();
    }

    /** What names a request from now on. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Named(Secret requestUri, long expiresIn) {}

    private static Reply say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Pushed(Secret requestUri, Duration life) ->
                Reply.of(201, new Named(requestUri, life.toSeconds()));
            case Outcome.Unfit(AuthorizationError error) ->
                OAuthWords.error(400, error.word(), AuthorizationWords.sentence(error));
            case Outcome.Refused(GrantRefusal why) -> GrantWords.say(why);
        };
    }
}
