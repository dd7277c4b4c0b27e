package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Ends the session of a token (RFC 7009): whoever holds a refresh token may, and a client its own. */
public interface RevokeToken {
    /** Ends what may be ended; an unknown token is no error. */
    Outcome revoke(Command command);

    /** A token, and the client that asks, if one does. */
    record Command(Secret token, Optional<GrantTokens.ClientProof> caller, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /** Nothing of the token lives any more, or nothing ever did. */
        record Done() implements Outcome {}

        /** A good access token was shown by nobody in particular: that is no right to end its session, and nothing was. */
        record AccessTokenAlone() implements Outcome {}

        /** The token lives, and was given to another client: nothing was ended. */
        record AnotherClients() implements Outcome {}

        /** The caller showed credentials, and they are not let in. */
        record CallerRefused(Refusal why) implements Outcome {}
    }
}
