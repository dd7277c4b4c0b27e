package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.Source;
import java.util.List;
import java.util.Optional;

/** Shows users what they let API clients do, and takes it back. */
public interface OwnConsents {
    /** What the bearer lets clients do, by client; empty if nobody is known by that. */
    Optional<List<GivenConsent>> list(Whose whose);

    /** Takes back what the bearer lets the client do, and ends what the client was granted. */
    Withdrawal withdraw(Command command);

    /** The bearer, and the client that shall do nothing more. */
    record Command(Whose whose, ClientNumber client, Source from) {}

    /** What came of it. */
    enum Withdrawal {
        /** It is taken back. */
        DONE,
        /** The bearer lets that client do nothing, and nothing is granted. */
        NONE,
        /** Nobody is known by that. */
        UNKNOWN_BEARER
    }
}
