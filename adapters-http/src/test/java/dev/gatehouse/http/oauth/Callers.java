package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.domain.login.Credentials.KeySecret;

/** What a use case is told of who asks. */
final class Callers {
    private Callers() {}

    /** The name that is shown, with how it is. */
    static String name(ClientProof shown) {
        return switch (shown) {
            case ClientProof.BySecret(var pair) -> pair.key().value();
            case ClientProof.ByName(var clientId) -> "the name " + clientId.value();
            case ClientProof.ByAssertion ignored -> "an assertion";
        };
    }

    /** The key and the secret of a client that shows them. */
    static KeySecret pair(ClientProof shown) {
        return switch (shown) {
            case ClientProof.BySecret(var pair) -> pair;
            case ClientProof.ByName named -> throw new AssertionError(named);
            case ClientProof.ByAssertion signed -> throw new AssertionError(signed);
        };
    }
}
