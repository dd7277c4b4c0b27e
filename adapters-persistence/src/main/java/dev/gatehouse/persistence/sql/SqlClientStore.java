package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlClientStore extends ClientStore, SqlObject {
    /** How the rows of clients with their entries are read. */
    OwnerRows<Client> OWNERS = new OwnerRows<>(new ClientRow(), ClientRow::with);

    /** How the rows of credentials are read. */
    ApiCredentialRow CREDENTIAL = new ApiCredentialRow();

    /** What every look at clients begins with. */
    String CLIENTS = """
            SELECT client.*,\s""" + PolicyLine.COLUMNS + """
            FROM client LEFT JOIN client_network AS entry ON entry.client_number = client.number
            """ + PolicyLine.SHARED;

    /** How one client's rows are ordered. */
    String ORDER = "ORDER BY " + PolicyLine.ORDER;

    /** The rows of the client of a number. */
    String OF_NUMBER = CLIENTS + "WHERE client.number = ? " + ORDER;

    /** What every look at credentials begins with. */
    String CREDENTIALS = """
            SELECT api_secret.*, api_key.client_number
            FROM api_key JOIN api_secret ON api_secret.api_key = api_key.api_key
            """;

    @Override
    default Optional<Client> find(ClientNumber number) {
        return OWNERS.first(getHandle(), OF_NUMBER, number.value());
    }

    @Override
    default Optional<Client> findByName(String name) {
        return OWNERS.first(getHandle(), CLIENTS + "WHERE client.name = ? " + ORDER, name);
    }

    @Override
    default Map<ClientNumber, String> names(Set<ClientNumber> numbers) {
        var names = "SELECT number, name FROM client WHERE number";
        return ManyKeys.texts(getHandle(), names, row -> new ClientNumber(row.getInt(1)), ClientNumber::value, numbers);
    }

    @Override
    default Page<Listed> page(ClientQuery query) {
        return ClientPages.page(getHandle(), query);
    }

    @Override
    default Optional<Instant> lastUse(ClientNumber number) {
        return Plain.first(
                        getHandle(),
                        "SELECT last_used_at FROM client_use WHERE client_number = ?",
                        ClientPages::lastUsed,
                        number.value())
                .flatMap(last -> last);
    }

    @Override
    @SqlUpdate("UPDATE client_use SET last_used_at = :now WHERE client_number = :number AND last_used_at < :ifBefore")
    void noteUse(ClientNumber number, Instant now, Instant ifBefore);

    @Override
    default Optional<Client> ownerOf(ApiKey key) {
        return OWNERS.first(getHandle(), SqlKeyed.OWNER, key.value());
    }

    @Override
    default List<ApiCredential> credentials(ApiKey key) {
        return Plain.all(getHandle(), SqlKeyed.CREDENTIALS, CREDENTIAL, key.value());
    }

    @Override
    default Keyed keyed(ApiKey key) {
        return SqlKeyed.of(getHandle(), key);
    }

    @Override
    @SqlQuery(CREDENTIALS + "WHERE api_key.client_number = :number ORDER BY api_secret.created_at")
    List<ApiCredential> credentialsOf(ClientNumber number);

    @Override
    default Optional<Long> lockCredentialVersion(ClientNumber number) {
        return Plain.first(
                getHandle(),
                "SELECT credential_version FROM client WHERE number = ? " + SqlDialect.forShare(getHandle()),
                row -> row.getLong("credential_version"),
                number.value());
    }

    /** Two statements: the look begins when the row is held, and so sees the entries that belong to it. */
    @Override
    default Optional<Client> lockForChange(ClientNumber number) {
        return holdForChange(number).flatMap(this::find);
    }

    /** Holds the row as an update will: to share it first would be to wait for each other. */
    @SqlQuery("SELECT number FROM client WHERE number = :number <forChange>")
    Optional<ClientNumber> holdForChange(ClientNumber number);

    @Override
    @SqlQuery("UPDATE installation SET last_client_number = last_client_number + 1 RETURNING last_client_number")
    ClientNumber nextNumber();

    @Override
    default boolean insert(Client client) {
        if (!insertRow(client)) {
            return false;
        }
        // Asked only now: the insertion has waited for whoever was removing a client of that number.
        if (wasRemoved(client.number())) {
            deleteRow(client.number());
            return false;
        }
        raiseLastNumber(client.number());
        insertUse(client.number());
        return writeEntries(client);
    }

    @Override
    default boolean update(Client client) {
        return updateRow(client) && writeEntries(client);
    }

    /** Inserts nothing if the number or the name is taken. */
    @SqlUpdate("""
            INSERT INTO client (number, name, status, ip_mode, ip_enforcement, audiences, introspect, permissions,
                rate_per_second, rate_burst, credential_version, created_at)
            VALUES (:number, :name, :status, :ipMode, :ipEnforcement, :audiences, :introspect, :permissions,
                :ratePerSecond, :rateBurst, :credentialVersion, :createdAt)
            ON CONFLICT DO NOTHING
            """)
    boolean insertRow(@BindRow(ClientRow.class) Client client);

    /** Nobody has used the client yet. */
    @SqlUpdate("INSERT INTO client_use (client_number, last_used_at) VALUES (:number, 0)")
    void insertUse(ClientNumber number);

    /** So that a number taken over from an older system is not given out again after the client is gone. */
    @SqlUpdate("UPDATE installation SET last_client_number = :number WHERE last_client_number < :number")
    void raiseLastNumber(ClientNumber number);

    /** Looks for another of that name first: to run into the index would end a transaction of PostgreSQL. */
    @SqlUpdate("""
            UPDATE client SET name = :name, status = :status, ip_mode = :ipMode, ip_enforcement = :ipEnforcement,
                audiences = :audiences, introspect = :introspect, permissions = :permissions,
                rate_per_second = :ratePerSecond, rate_burst = :rateBurst,
                credential_version = :credentialVersion, created_at = :createdAt
            WHERE number = :number
                AND NOT EXISTS (SELECT 1 FROM client AS other WHERE other.number <> :number AND other.name = :name)
            """)
    boolean updateRow(@BindRow(ClientRow.class) Client client);

    /** Writes the lines of the IP policy anew; always true. */
    default boolean writeEntries(Client client) {
        deleteEntries(client.number());
        var entries = client.ipPolicy().entries();
        for (int position = 0; position < entries.size(); position++) {
            insertEntry(client.number(), position, entries.get(position));
        }
        var networks = client.ipPolicy().networkNames();
        for (int n = 0; n < networks.size(); n++) {
            insertNetwork(client.number(), entries.size() + n, networks.get(n));
        }
        return true;
    }

    /** Removes the lines of the IP policy. */
    @SqlUpdate("DELETE FROM client_network WHERE client_number = :number")
    void deleteEntries(ClientNumber number);

    /** Adds one entry of the IP policy. */
    @SqlUpdate("""
            INSERT INTO client_network (client_number, position, block, note, expires_at)
            VALUES (:number, :position, :block, :note, :expiresAt)
            """)
    void insertEntry(ClientNumber number, int position, @BindRow(NetworkRow.class) IpPolicy.Entry entry);

    /** Adds one network that the IP policy names. */
    @SqlUpdate("INSERT INTO client_network (client_number, position, network) VALUES (:number, :position, :network)")
    void insertNetwork(ClientNumber number, int position, NetworkName network);

    @Override
    default boolean addCredential(ApiCredential credential) {
        insertKey(credential);
        boolean isOwn = numberOf(credential.key()).equals(credential.client());
        return isOwn && insertSecret(credential);
    }

    /** Gives the key to the client, if it is nobody's. */
    @SqlUpdate("INSERT INTO api_key (api_key, client_number) VALUES (:key, :client) ON CONFLICT (api_key) DO NOTHING")
    void insertKey(@BindRow(ApiCredentialRow.class) ApiCredential credential);

    /** Whose the key is. */
    @SqlQuery("SELECT client_number FROM api_key WHERE api_key = :key")
    ClientNumber numberOf(ApiKey key);

    /** Adds the secret; the same one again takes the place of the first. */
    @SqlUpdate("""
            INSERT INTO api_secret (api_key, digest, tail, adopted, created_at, expires_at)
            VALUES (:key, :digest, :tail, :adopted, :createdAt, :expiresAt)
            ON CONFLICT (api_key, digest) DO UPDATE SET tail = excluded.tail, adopted = excluded.adopted,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            """)
    boolean insertSecret(@BindRow(ApiCredentialRow.class) ApiCredential credential);

    @Override
    @SqlUpdate("UPDATE api_secret SET expires_at = :at WHERE api_key = :key AND digest = :secret")
    boolean expireCredential(ApiKey key, SecretDigest secret, Instant at);

    @Override
    default boolean delete(ClientNumber number) {
        return deleteRow(number) && noteRemoval(number);
    }

    /** Removes the row, and what hangs on it. */
    @SqlUpdate("DELETE FROM client WHERE number = :number")
    boolean deleteRow(ClientNumber number);

    /** Sees to it that the number stays unused. */
    @SqlUpdate("INSERT INTO removed_client (number) VALUES (:number)")
    boolean noteRemoval(ClientNumber number);

    @Override
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM removed_client WHERE number = :number)")
    boolean wasRemoved(ClientNumber number);
}
