package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.contract.Everyone;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL promises beyond the contracts of the stores. */
class PostgresEngineTest {
    private static final Postgres DATABASE = PostgresForTests.migrated();
    private static final Persistence PERSISTENCE = Persistence.open(DATABASE);
    private static final User ANN = UserBuilder.named("ann").build();
    private static final RememberedBrowser LONG_OVER = new RememberedBrowser(
            "b-1",
            ANN.id(),
            new SecretDigest("0".repeat(64)),
            ANN.credentialVersion(),
            "a browser",
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH);
    private static final AttemptKey ONE = new AttemptKey("one", AttemptKey.STRANGERS);
    private static final AttemptKey OTHER = new AttemptKey("other", AttemptKey.STRANGERS);

    private final UnitOfWork units = PERSISTENCE.unitOfWork();

    @BeforeEach
    void wipe() {
        PostgresForTests.wipe(DATABASE);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void unitsThatLockEachOtherOutAreRunAgain() {
        var meet = new CyclicBarrier(2);
        var runs = new AtomicInteger();

        var first = CompletableFuture.runAsync(() -> lockBoth(ONE, OTHER, runs, meet));
        var second = CompletableFuture.runAsync(() -> lockBoth(OTHER, ONE, runs, meet));
        CompletableFuture.allOf(first, second).join();

        assertThat(runs.get())
                .as("somebody ran again, and everybody came to an end")
                .isBetween(3, 6);
    }

    @Test
    void whoLosesTheRaceForANameIsToldSo() {
        var bob = UserBuilder.named("bob").build();
        var meet = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        units.run(stores -> stores.users().insert(ANN) && stores.users().insert(bob));

        var first = CompletableFuture.supplyAsync(() -> rename(ANN, runs, meet));
        var second = CompletableFuture.supplyAsync(() -> rename(bob, runs, meet));

        assertThat(first.join() ^ second.join()).isTrue();
    }

    @Test
    void aUnitInsideAUnitIsRefused() {
        assertThatThrownBy(() -> units.run(stores -> units.read(Everyone::users)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLockThatIsNotToBeHadIsOurTrouble() {
        assertThatThrownBy(() -> units.run(stores -> {
                    stores.attempts().lock(ONE);
                    return CompletableFuture.supplyAsync(
                                    () -> units.run(other -> other.attempts().lock(ONE)))
                            .join();
                }))
                .hasCauseInstanceOf(StoreUnavailable.class);
    }

    @Test
    void whoWaitedInVainForALockTriesOnceMore() {
        var runs = new AtomicInteger();

        var second = units.run(stores -> {
            stores.attempts().lock(ONE);
            var other = CompletableFuture.supplyAsync(() -> units.run(others -> {
                runs.incrementAndGet();
                return others.attempts().lock(ONE);
            }));
            while (runs.get() < 2 && !other.isDone()) {
                Thread.onSpinWait();
            }
            return other;
        });

        assertThat(second.join()).isEqualTo(AttemptLedger.EMPTY);
        assertThat(runs).hasValue(2);
    }

    @Test
    void whatAnotherNodeIsPurgingIsNotWaitedFor() {
        units.run(stores -> {
            stores.users().insert(ANN);
            stores.remembered().add(LONG_OVER);
            return stores;
        });

        var removed = units.run(stores -> List.of(
                stores.remembered().purge(Instant.EPOCH.plusSeconds(1), 9),
                CompletableFuture.supplyAsync(() ->
                                units.run(others -> others.remembered().purge(Instant.EPOCH.plusSeconds(1), 9)))
                        .join()));

        assertThat(removed).containsExactly(1, 0);
    }

    @Test
    void nodesGoByTheClockOfTheDatabase() {
        var clock = PERSISTENCE.clock(InstantSource.fixed(Instant.EPOCH));

        assertThat(clock.instant()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(PERSISTENCE.gauges().clockOffset()).isGreaterThan(Duration.ofDays(9_000));
    }

    @Test
    void theServerGivesAStatementUpBeforeItsConnectionIsGivenUp() throws SQLException { // R18
        var properties = new PostgresServer(DATABASE).properties();
        try (var connection = DriverManager.getConnection(DATABASE.url(), properties);
                var statement = connection.createStatement();
                var limit = statement.executeQuery(
                        "SELECT CAST(setting AS integer) FROM pg_settings WHERE name = 'statement_timeout'")) {
            limit.next();

            assertThat(Duration.ofMillis(limit.getInt(1)))
                    .isGreaterThan(DATABASE.lockTime())
                    .isLessThan(Duration.ofSeconds(Long.parseLong(properties.getProperty("socketTimeout"))));
        }
    }

    @Test
    void aYoungProcessWaitsLongerForItsFirstConnections() throws IOException {
        // The first for the schema, longer than a connection may take later; then the first of the pool, longer than
        // callers wait.
        try (var line = new SlowLine(Duration.ofMillis(1_500), Duration.ofMillis(800))) {
            var url = DATABASE.url().replace(":" + PostgresForTests.port(), ":" + line.port());
            var usual = Postgres.at(url, PostgresForTests.ROLE, Secret.of(""));
            try (var persistence = Persistence.open(PostgresForTests.sized(usual, url, 1))) {
                assertThat(persistence.isMigrated()).isTrue();
                var clock = persistence.clock(InstantSource.fixed(Instant.EPOCH));

                assertThat(clock.instant()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
                int users = persistence
                        .unitOfWork()
                        .read(stores -> Everyone.users(stores).size());
                assertThat(users).isZero();
            }
        }
    }

    @Test
    void theRoleOfTheApplicationCannotChangeTheAudit() throws SQLException { // K4
        try (var connection = new PostgresServer(DATABASE).connectWithoutHurry();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit SET actor = 'nobody'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("TRUNCATE audit"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit_seal SET hash = ''"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_horizon"))
                    .hasMessageContaining("permission denied");
            statement.executeUpdate("INSERT INTO audit (decision, at, actor, source, dialect, event, members, trace)"
                    + " VALUES ('d', 1, 'cli', 'cli', 'cli', 'SIGNED_OUT_EVERYWHERE', '[]', '[]')");
            statement.executeUpdate("INSERT INTO audit_seal VALUES (1, 1, 1, 1, '[]', '')");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit"))
                    .hasMessageContaining("insert-only");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_seal"))
                    .hasMessageContaining("insert-only");
        }
    }

    private void lockBoth(AttemptKey one, AttemptKey other, AtomicInteger runs, CyclicBarrier meet) {
        var done = units.run(stores -> {
            stores.attempts().lock(one);
            meetOnce(runs, meet);
            stores.attempts().lock(other);
            return true;
        });
        assertThat(done).isTrue();
    }

    private boolean rename(User user, AtomicInteger runs, CyclicBarrier meet) {
        return units.run(stores -> {
            meetOnce(runs, meet);
            return stores.users()
                    .update(UserBuilder.named("taken").id(user.id().value()).build());
        });
    }

    /** The first two runs wait for each other; those that come after do not. */
    private static void meetOnce(AtomicInteger runs, CyclicBarrier meet) {
        try {
            if (runs.incrementAndGet() <= 2) {
                meet.await();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
