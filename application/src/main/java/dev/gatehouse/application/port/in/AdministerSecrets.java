package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes the secrets of API clients without an outage: a key has at most two live ones, the old and the new. */
public interface AdministerSecrets {
    /**
     * A secret to be made.
     *
     * @param key whose secret it shall be; empty for the newest key of the client that was made here, or else a new one
     * @param expiresAt from when it is no longer accepted
     * @param cutOverAt from when the earlier secrets of the key are no longer accepted; empty to leave them as they are
     */
    record Wish(Optional<ApiKey> key, Optional<Instant> expiresAt, Optional<Instant> cutOverAt) {}

    /** A secret that was made, shown this once. */
    record NewSecret(ApiCredential credential, Secret secret) {}

    /** Every secret of the client, oldest first, also those that are no longer accepted; empty if there is no such client. */
    Optional<List<ApiCredential>> list(ClientNumber number);

    /** Adds a secret to a key. */
    ClientOutcome<NewSecret> add(Administrator by, ClientNumber number, Wish wish);

    /** Takes a live secret back at once, with every session that was got with it: a thief may have one. What was got with others goes on. */
    ClientOutcome<ApiCredential> revoke(Administrator by, ClientNumber number, String id);
}
