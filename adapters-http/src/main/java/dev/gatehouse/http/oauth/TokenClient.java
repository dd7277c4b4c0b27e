package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import java.util.Optional;
import java.util.function.Function;

/** How a request says which client sends it (RFC 6749 section 2.3): by one way and no more. */
sealed interface TokenClient {
    /** RFC 7523 section 2.2. */
    String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** By this. */
    record Known(ClientProof proof) implements TokenClient {}

    /** Not at all. */
    record Unsaid() implements TokenClient {}

    /** By something that cannot be any client's. */
    record Nobody() implements TokenClient {}

    /** By more than one way. */
    record Several() implements TokenClient {}

    /** The answer to a client, or the words for a request that shows none or more than it may. */
    static Reply answer(FormCall call, Function<ClientProof, Reply> decide) {
        return switch (of(call)) {
            case Unsaid() -> OAuthWords.unknownClient();
            case Nobody() -> OAuthWords.unknownClient();
            case Several() -> several();
            case Known(ClientProof client) -> decide.apply(client);
        };
    }

    /** The words for a request that shows more than it may. */
    static Reply several() {
        return OAuthWords.badRequest("exactly one way of client authentication");
    }

    /** Reads the header and the form; asks nobody. */
    static TokenClient of(FormCall call) {
        var assertion = call.form().value("client_assertion");
        var said = call.form().text("client_id");
        var clientId = said.flatMap(ApiKey::parse);
        return switch (call.caller()) {
            case ClientAuthentication.Ambiguous() -> new Several();
            case ClientAuthentication.Unreadable() -> new Nobody();
            case ClientAuthentication.Shown(var pair) ->
                assertion.isPresent() ? new Several() : new Known(new ClientProof.BySecret(pair));
            case ClientAuthentication.Named(var key) ->
                assertion.isPresent() ? new Several() : new Known(new ClientProof.ByName(key));
            case ClientAuthentication.Anonymous() ->
                assertion
                        .map(signed -> asserted(call, clientId, signed))
                        .orElseGet(() -> said.isEmpty() ? new Unsaid() : named(clientId));
        };
    }

    private static TokenClient asserted(FormCall call, Optional<ApiKey> clientId, Secret assertion) {
        boolean isOfType = call.form()
                .text("client_assertion_type")
                .filter(ASSERTION_TYPE::equals)
                .isPresent();
        return isOfType ? new Known(new ClientProof.ByAssertion(clientId, assertion)) : new Nobody();
    }

    private static TokenClient named(Optional<ApiKey> clientId) {
        return clientId.<TokenClient>map(id -> new Known(new ClientProof.ByName(id)))
                .orElseGet(Nobody::new);
    }
}
