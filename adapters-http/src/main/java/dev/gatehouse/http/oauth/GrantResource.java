package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Request;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The token endpoint (RFC 6749 section 3.2). */
@Path(GrantResource.PATH)
public final class GrantResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/token";

    private final GrantTokens grantTokens;
    private final String uri;

    GrantResource(GrantTokens grantTokens, String issuer) {
        this.grantTokens = grantTokens;
        this.uri = Metadata.endpoint(issuer, PATH);
    }

    /** Tokens for whatever {@code grant_type} says is shown; RFC 6749 section 5.1 wants {@code Pragma} too. */
    @POST
    public Response grant(@Context ContainerRequestContext request, byte[] body) {
        var proofs = ShownProofs.of(request, uri);
        return FormCall.answer(request, body, call -> proofs.answer(proof -> grant(call, proof)))
                .with("Pragma", "no-cache")
                .toResponse();
    }

    private Reply grant(FormCall call, Optional<ShownProof> proof) {
        return switch (AskedTokens.of(call.form())) {
            case AskedTokens.Unsupported() ->
                OAuthWords.error(400, "unsupported_grant_type", "tokens are not given for this");
            case AskedTokens.Flawed(String code, String what) -> OAuthWords.error(400, code, what);
            case AskedTokens.Plain(GrantTokens.Asked asked) ->
                TokenClient.answer(
                        call,
                        client -> say(asked, grantTokens.grant(new Request(client, asked, proof, call.source()))));
        };
    }

    private static Reply say(GrantTokens.Asked asked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted ->
                Reply.of(200, GrantMessages.Tokens.of(granted, asked.grant())).decidedAs(granted.decision());
            case Outcome.Refused(var decision, var why) ->
                GrantWords.say(asked, why).decidedAs(decision);
        };
    }
}
