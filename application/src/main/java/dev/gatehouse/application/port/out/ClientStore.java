package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers programs and their credentials; numbers, names and keys are unique. */
public interface ClientStore {
    /** A client, and when it last came in, to the hour; empty if it never did. */
    record Listed(Client client, Optional<Instant> lastUsed) {}

    /** The client of that number. */
    Optional<Client> find(ClientNumber number);

    /** The client of that name, to the letter. */
    Optional<Client> findByName(String name);

    /** The names of those of these clients that there are. */
    Map<ClientNumber, String> names(Set<ClientNumber> numbers);

    /** One page of the clients for whom the query asks. */
    Page<Listed> page(ClientQuery query);

    /** When the client last came in, to the hour; empty if it never did. */
    Optional<Instant> lastUse(ClientNumber number);

    /** Notes that the client came in, if the last note is older than the given time; holds no row of the client. */
    void noteUse(ClientNumber number, Instant now, Instant ifBefore);

    /** The client to whom the key belongs, whether the key still lives or not, or is but its client id. */
    Optional<Client> ownerOf(ApiKey key);

    /** Every credential under that key, oldest first. */
    List<ApiCredential> credentials(ApiKey key);

    /**
     * What there is under a key.
     *
     * @param client to whom it belongs
     * @param credentials under that key, oldest first
     */
    record Keyed(Optional<Client> client, List<ApiCredential> credentials) {}

    /** Both, for a key or for nobody's, in as few looks as the store can do with. */
    default Keyed keyed(ApiKey key) {
        return new Keyed(ownerOf(key), credentials(key));
    }

    /** Every credential of the client, oldest first. */
    List<ApiCredential> credentialsOf(ClientNumber number);

    /** The client's credential version, held against change until the unit ends; empty if there is no such client. */
    Optional<Long> lockCredentialVersion(ClientNumber number);

    /** The client as of now, held for a unit that will write it, until the unit ends. */
    Optional<Client> lockForChange(ClientNumber number);

    /** A number that no client has and none ever had. */
    ClientNumber nextNumber();

    /** Whether a client had that number and was removed. */
    boolean wasRemoved(ClientNumber number);

    /** Adds a client; false if the number or the name is taken, or the number was a removed client's. */
    boolean insert(Client client);

    /** Writes every member of the client; false if there is none, or the name is taken. */
    boolean update(Client client);

    /** Adds a credential; false if the key belongs to another client, or is its client id. */
    boolean addCredential(ApiCredential credential);

    /** Lets the credential expire at the given time; whether there was one. */
    boolean expireCredential(ApiKey key, SecretDigest secret, Instant at);

    /** Removes the client and its credentials, and never gives its number again; whether there was one. */
    boolean delete(ClientNumber number);
}
