package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.NetworkStore;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowReducer;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowReducer;
import org.jspecify.annotations.Nullable;

interface SqlNetworkStore extends NetworkStore, SqlObject {
    /** What every look at networks begins with. */
    String NETWORKS = """
            SELECT network.name, entry.block, entry.note, entry.expires_at
            FROM network LEFT JOIN network_block AS entry ON entry.network = network.name
            """;

    /** What adding entries begins with. */
    String INTO_ENTRIES = "INSERT INTO network_block (network, position, block, note, expires_at)";

    @Override
    @SqlQuery(NETWORKS + "WHERE network.name = :name ORDER BY entry.position")
    @UseRowReducer(Networks.class)
    Optional<Network> find(NetworkName name);

    @Override
    @SqlQuery(NETWORKS + """
            WHERE network.name IN (SELECT name FROM network WHERE name > :after ORDER BY name LIMIT :limit)
            ORDER BY network.name, entry.position
            """)
    @UseRowReducer(Networks.class)
    List<Network> page(String after, int limit);

    /** Two statements, as for all that is held: the look begins when the row is held. */
    @Override
    default Optional<Network> holdForUse(NetworkName name) {
        return share(name).flatMap(this::find);
    }

    /** Holds the row so that others may hold it too, but nobody remove it. */
    @SqlQuery("SELECT name FROM network WHERE name = :name <forShare>")
    Optional<NetworkName> share(NetworkName name);

    @Override
    default Optional<Network> lockForChange(NetworkName name) {
        return holdForChange(name).flatMap(this::find);
    }

    /** Holds the row as an update will. */
    @SqlQuery("SELECT name FROM network WHERE name = :name <forChange>")
    Optional<NetworkName> holdForChange(NetworkName name);

    @Override
    default boolean insert(Network network) {
        return insertRow(network.name()) && writeEntries(network);
    }

    /** Inserts nothing if the name is taken. */
    @SqlUpdate("INSERT INTO network (name) VALUES (:name) ON CONFLICT DO NOTHING")
    boolean insertRow(NetworkName name);

    @Override
    default boolean update(Network network) {
        return holdForChange(network.name()).isPresent() && writeEntries(network);
    }

    /** Writes the entries anew, and then what they come to: to write them takes that away. Always true. */
    default boolean writeEntries(Network network) {
        deleteEntries(network.name());
        ManyRows.write(getHandle(), INTO_ENTRIES, rows(network));
        Plain.update(
                getHandle(),
                "UPDATE network SET digest = ? WHERE name = ?",
                LargeNetworks.mark(network),
                network.name().value());
        return true;
    }

    private static List<@Nullable Object[]> rows(Network network) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : network.entries()) {
            rows.add(new @Nullable Object[] {
                network.name().value(), rows.size(), entry.block().text(), entry.note(), Micros.of(entry.expiresAt())
            });
        }
        return rows;
    }

    /** Removes the entries. */
    @SqlUpdate("DELETE FROM network_block WHERE network = :name")
    void deleteEntries(NetworkName name);

    /** Asks for policies only once the row is held: whoever was about to name it has then done so, or will not find it. */
    @Override
    default boolean delete(NetworkName name) {
        return holdForChange(name).isPresent() && users(name, 1).isEmpty() && deleteRow(name);
    }

    /** Removes the row, and its entries with it. */
    @SqlUpdate("DELETE FROM network WHERE name = :name")
    boolean deleteRow(NetworkName name);

    @Override
    default List<Subject> users(NetworkName name, int limit) {
        return parsed(subjects(name, limit));
    }

    @Override
    default List<Subject> holders(NetworkName name) {
        return parsed(privileged(name));
    }

    private static List<Subject> parsed(List<String> texts) {
        return texts.stream().flatMap(text -> Subject.parse(text).stream()).toList();
    }

    /** The texts of those whose policies name the network. */
    @SqlQuery("""
            SELECT subject FROM (
                SELECT user_id AS subject, 0 AS program, 0 AS number FROM user_network WHERE network = :name
                UNION ALL
                SELECT 'client:' || client_number, 1, client_number FROM client_network WHERE network = :name) AS named
            ORDER BY program, number, subject LIMIT :limit
            """)
    List<String> subjects(NetworkName name, int limit);

    /** The same of those who hold anything. */
    @SqlQuery("""
            SELECT app_user.id AS subject
            FROM user_network AS line JOIN app_user ON app_user.id = line.user_id
            WHERE line.network = :name AND app_user.roles <> '[]'
            UNION ALL
            SELECT 'client:' || client.number
            FROM client_network AS line JOIN client ON client.number = line.client_number
            WHERE line.network = :name AND client.permissions <> '[]'
            """)
    List<String> privileged(NetworkName name);

    /** Networks from their rows joined with their entries. */
    final class Networks implements RowReducer<Map<String, List<IpPolicy.Entry>>, Network> {
        @Override
        public Map<String, List<IpPolicy.Entry>> container() {
            return new LinkedHashMap<>();
        }

        @Override
        public void accumulate(Map<String, List<IpPolicy.Entry>> networks, RowView row) {
            var entries = networks.computeIfAbsent(row.getColumn("name", String.class), fresh -> new ArrayList<>());
            if (row.getColumn("block", String.class) != null) {
                entries.add(row.getRow(IpPolicy.Entry.class));
            }
        }

        @Override
        public Stream<Network> stream(Map<String, List<IpPolicy.Entry>> networks) {
            return networks.entrySet().stream().map(one -> new Network(new NetworkName(one.getKey()), one.getValue()));
        }
    }
}
