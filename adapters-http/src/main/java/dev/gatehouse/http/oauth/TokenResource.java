package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Introspection (RFC 7662) and revocation (RFC 7009); {@code token_type_hint} is taken and not needed. */
@Path("/")
public final class TokenResource {
    private final Introspect introspect;
    private final RevokeToken revokeToken;

    TokenResource(Introspect introspect, RevokeToken revokeToken) {
        this.introspect = introspect;
        this.revokeToken = revokeToken;
    }

    /** RFC 7662 section 2.1: only a client that can show who it is may ask. */
    @POST
    @Path("oauth2/introspect")
    public Response introspect(@Context ContainerRequestContext request, byte[] body) {
        return answer(
                request,
                body,
                (call, token) -> TokenClient.answer(call, client -> switch (client) {
                    case ClientProof.ByName ignored -> OAuthWords.unknownClient();
                    case ClientProof.BySecret shown -> introspect(call, token, shown);
                    case ClientProof.ByAssertion shown -> introspect(call, token, shown);
                }));
    }

    private Reply introspect(FormCall call, Secret token, ClientProof client) {
        return say(introspect.introspect(new Introspect.Question(client, token, call.source())));
    }

    /** RFC 7009 section 2.1: a client's own tokens; and those of a dialect without clients, for whoever holds a refresh token. */
    @POST
    @Path("oauth2/revoke")
    public Response revoke(@Context ContainerRequestContext request, byte[] body) {
        return answer(request, body, (call, token) -> switch (TokenClient.of(call)) {
            case TokenClient.Known(var client) -> revoke(call, token, Optional.of(client));
            case TokenClient.Unsaid() -> revoke(call, token, Optional.empty());
            case TokenClient.Nobody() -> OAuthWords.unknownClient();
            case TokenClient.Several() -> TokenClient.several();
        });
    }

    private static Response answer(
            ContainerRequestContext request, byte[] body, BiFunction<FormCall, Secret, Reply> decide) {
        return FormCall.answer(
                        request,
                        body,
                        call -> call.form()
                                .value("token")
                                .map(token -> decide.apply(call, token))
                                .orElseGet(() -> OAuthWords.badRequest("token is missing")))
                .toResponse();
    }

    private static Reply say(Introspect.Outcome outcome) {
        return switch (outcome) {
            case Introspect.Outcome.Active found -> Reply.of(200, IntrospectMessages.ActiveAccess.of(found));
            case Introspect.Outcome.ActiveRefresh found -> Reply.of(200, IntrospectMessages.ActiveRefresh.of(found));
            case Introspect.Outcome.Inactive() -> Reply.of(200, new IntrospectMessages.Inactive());
            case Introspect.Outcome.CallerRefused(var why) -> OAuthWords.say(why);
            case Introspect.Outcome.NotEntitled() -> OAuthWords.denied();
        };
    }

    /**
     * An unknown token is answered like one that was ended (RFC 7009 section 2.2). Nobody need read the body; it is there for libraries that
     * take an answer that is not JSON for a failure.
     */
    private Reply revoke(FormCall call, Secret token, Optional<ClientProof> caller) {
        return switch (revokeToken.revoke(new RevokeToken.Command(token, caller, call.source()))) {
            case RevokeToken.Outcome.Done() -> Reply.of(200, Map.of());
            case RevokeToken.Outcome.AccessTokenAlone() -> OAuthWords.unsupportedToken();
            case RevokeToken.Outcome.AnotherClients() ->
                OAuthWords.error(400, "invalid_grant", "the token was given to another client");
            case RevokeToken.Outcome.CallerRefused(var why) -> OAuthWords.say(why);
        };
    }
}
