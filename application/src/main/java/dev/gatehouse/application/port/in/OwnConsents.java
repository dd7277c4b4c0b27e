package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Shows users what they let API clients do, and takes it back. */
public interface OwnConsents {
    /** What the bearer lets clients do, by client; empty if the access token is not one of a user for the own account. */
    Optional<List<GivenConsent>> list(Secret accessToken);

    /** Takes back what the bearer lets the client do, and ends what the client was granted. */
    Withdrawal withdraw(Command command);

    /** The bearer, and the client that shall do nothing more. */
    record Command(Secret accessToken, ClientNumber client, Source from) {}

    /** What came of it. */
    enum Withdrawal {
        /** It is taken back. */
        DONE,
        /** The bearer lets that client do nothing, and nothing is granted. */
        NONE,
        /** The access token is not one of a user for the own account. */
        UNKNOWN_BEARER
    }
}
