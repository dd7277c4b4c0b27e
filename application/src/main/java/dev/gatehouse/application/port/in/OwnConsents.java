package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.List;

/** Shows users what they let API clients do, and takes it back. */
public interface OwnConsents {
    /** What the bearer lets clients do, by client, for whoever asks from where the bearer may be. */
    Listing list(Whose whose, Source from);

    /** Takes back what the bearer lets the client do, and ends what the client was granted, wherever that is asked for. */
    Withdrawal withdraw(Command command);

    /** The bearer, and the client that shall do nothing more. */
    record Command(Whose whose, ClientNumber client, Source from) {}

    /** What there is to see. */
    sealed interface Listing {
        /** Here they are. */
        record Listed(List<GivenConsent> consents) implements Listing {
            /** Takes its own copy. */
            public Listed {
                consents = List.copyOf(consents);
            }
        }

        /** Nobody is known by that. */
        record UnknownBearer() implements Listing {}

        /** Whoever asks is not served, from there or for now. */
        record Refused(Refusal why) implements Listing {}
    }

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
