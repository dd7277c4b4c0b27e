package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Remembers what users let clients do; at most one consent for a user and a client, gone with either. */
public interface ConsentStore {
    /** A consent, and how its client is known by OAuth and by people. */
    record Named(Consent consent, ApiKey clientId, String clientName) {}

    /** Writes the consent in place of an earlier one. */
    void put(Consent consent);

    /** What the user lets the client do. */
    Optional<Consent> find(UserId user, ClientNumber client);

    /** Every consent of the user to a client that is registered, by client, with what that one is called. */
    List<Named> named(UserId user);

    /** Takes the consent back; whether there was one. */
    boolean remove(UserId user, ClientNumber client);

    /** Takes back every consent to the client; how many there were. */
    int removeAllTo(ClientNumber client);
}
