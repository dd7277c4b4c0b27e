package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import java.util.Optional;
import java.util.Set;

/** Remembers what clients registered for with OAuth; at most one registration each, and no client id twice. */
public interface RegistrationStore {
    /** Writes the registration in place of the client's earlier one; false if the client id is another client's, or its key. */
    boolean put(Registration registration);

    /** The registration under that client id. */
    Optional<Registration> find(ApiKey clientId);

    /** The registration of that client. */
    Optional<Registration> of(ClientNumber client);

    /** The algorithms by which ID tokens are signed for anybody, each once, however many are registered. */
    Set<String> identityAlgorithms();

    /** Removes the client's registration; whether there was one. */
    boolean remove(ClientNumber client);
}
