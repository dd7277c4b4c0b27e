package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.testkit.ClientBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While nodes of two versions run, the older one writes a large network without saying what it comes to. */
class NetworksOfOlderNodesTest {
    private static final PersistenceSettings.Postgres DATABASE = PostgresForTests.migrated();

    private static final Network LARGE = new Network(
            new NetworkName("large"),
            IntStream.range(0, 300)
                    .mapToObj(i -> new IpPolicy.Entry(
                            CidrBlock.parse("10.0." + i / 256 + "." + i % 256).orElseThrow(), "", Optional.empty()))
                    .toList());
    private static final Client CLIENT = ClientBuilder.numbered(7)
            .ipPolicy(new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, List.of(), List.of(LARGE)))
            .build();

    /** What an older node may write. */
    enum Change {
        REMOVED("DELETE FROM network_block WHERE position > 0"),
        CHANGED("UPDATE network_block SET block = '192.0.2.0/24' WHERE position = 5"),
        ADDED("INSERT INTO network_block (network, position, block, note) VALUES ('large', 900, '192.0.2.1/32', '')");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Change.class)
    void isSeenInAFile(Change change) {
        var settings = scratch.patient(directory);
        seesWhatOthersWrite(scratch.unitOfWork(settings), change, sql -> update(settings, sql));
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void isSeenOnAServer(Change change) {
        PostgresForTests.wipe(DATABASE);
        var unitOfWork = scratch.open(DATABASE).unitOfWork();
        seesWhatOthersWrite(unitOfWork, change, sql -> PostgresForTests.asSuperuser(DATABASE, sql));
    }

    private static void update(PersistenceSettings.Sqlite settings, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void seesWhatOthersWrite(UnitOfWork unitOfWork, Change change, Consumer<String> olderNode) {
        unitOfWork.run(
                stores -> stores.networks().insert(LARGE) && stores.clients().insert(CLIENT));
        assertThat(networks(unitOfWork)).containsExactly(LARGE);

        olderNode.accept(change.sql);

        var now =
                unitOfWork.read(stores -> stores.networks().find(LARGE.name())).orElseThrow();
        assertThat(now).isNotEqualTo(LARGE);
        assertThat(networks(unitOfWork)).containsExactly(now);
    }

    private static List<Network> networks(UnitOfWork unitOfWork) {
        return unitOfWork.read(stores ->
                stores.clients().find(CLIENT.number()).orElseThrow().ipPolicy().networks());
    }
}
