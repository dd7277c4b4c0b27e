package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.Session;
import java.util.List;
import java.util.Optional;

/** API clients from another house, and to one. */
public interface MoveClients {
    /**
     * A client as it leaves.
     *
     * @param keys those that are accepted; their secrets are known to nobody here
     * @param tokens the exchange tokens that live, of which nobody here knows the text either
     * @param registration what it registered for with OAuth
     */
    record Leaving(Client client, List<ApiKey> keys, List<Session> tokens, Optional<Registration> registration) {
        /** Takes its own copies. */
        public Leaving {
            keys = List.copyOf(keys);
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * Makes the client with the keys and exchange tokens that it had, or nothing of it, by the rules of {@link ApplyState};
     * draws no secret. One that is there already is left as it is, keys included: so to send everything once more brings no
     * old secret back. With {@code dryRun} nothing is kept. Nobody brings in what they may not give.
     */
    Outcome take(Administrator by, DesiredClient wish, boolean dryRun);

    /** Clients in the order of their numbers. */
    Page<Leaving> page(Optional<Page.Cursor> after, int size);

    /** What came of one client. */
    sealed interface Outcome {
        /** The client was made. */
        record Made() implements Outcome {}

        /** A client of that number and name is there already. */
        record Known() implements Outcome {}

        /** The client cannot be made; says why. */
        record Refused(String why) implements Outcome {}
    }
}
