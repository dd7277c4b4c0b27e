package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.contract.Everyone;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that cannot be reached, or does not let us in, is our trouble: told fast, without a secret, and over when it is over. */
class PostgresAwayTest {
    private static final Postgres DATABASE = PostgresForTests.migrated();
    private static final int ASKED = 24;
    private static final User ANN = UserBuilder.named("ann").build();

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @BeforeEach
    void wipe() {
        PostgresForTests.wipe(DATABASE);
    }

    @Test
    void aServerThatIsAwayIsOurTroubleSoon() throws IOException {
        var away = throughNothing();
        var start = System.nanoTime();

        assertThatThrownBy(() -> away.unitOfWork().run(Everyone::users)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(away::isMigrated).isInstanceOf(StoreUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerThatCameBackIsUsedAgainWithoutARestart() throws IOException {
        try (var cable = new Cable(PostgresForTests.port())) {
            var away = scratch.open(through(cable)).unitOfWork();
            assertThat(insert(away, ANN)).isTrue();

            cable.cut();
            assertThatThrownBy(() -> insert(away, ANN)).isInstanceOf(StoreUnavailable.class);
            cable.mend();

            assertThat(insistently(away)).isFalse();
        }
    }

    /** A pause that grows with each try would be ten seconds long by then, and the server as long back before it is used. */
    @Test
    void aServerIsAskedAsOftenHoweverLongItIsAway() throws IOException {
        try (var cable = new Cable(PostgresForTests.port())) {
            var away = scratch.open(through(cable)).unitOfWork();
            assertThat(insert(away, ANN)).isTrue();
            cable.cut();
            assertThatThrownBy(() -> insert(away, ANN)).isInstanceOf(StoreUnavailable.class);

            var end = System.nanoTime() + Duration.ofSeconds(12).toNanos();
            while (cable.refused() < ASKED && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(cable.refused()).isGreaterThanOrEqualTo(ASKED);

            cable.mend();
            assertThat(insistently(away)).isFalse();
        }
    }

    @Test
    void whoeverStillTriesGivesUpWhenTheStoreCloses() throws IOException {
        var source = new PatientSource(new PostgresServer(nothing()));
        var waiting = new FutureTask<>(source::getConnection);
        Thread.ofVirtual().start(waiting);

        source.close();

        assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void aCommitThatNobodyHeardOfIsOurTroubleAndIsNotRunAgain() throws IOException {
        try (var cable = new Cable(PostgresForTests.port())) {
            var away = scratch.open(through(cable)).unitOfWork();
            var runs = new AtomicInteger();

            assertThatThrownBy(() -> away.run(stores -> {
                        runs.incrementAndGet();
                        stores.users().insert(ANN);
                        cable.cut();
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            lost -> assertThat(StoreUnavailable.leavesOpen(lost))
                                    .isTrue());

            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void whatFailedBeforeItsCommitIsKnownNotToBeKept() throws IOException {
        try (var cable = new Cable(PostgresForTests.port())) {
            var away = scratch.open(through(cable)).unitOfWork();

            assertThatThrownBy(() -> away.run(stores -> {
                        cable.cut();
                        return stores.users().insert(ANN);
                    }))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            lost -> assertThat(StoreUnavailable.leavesOpen(lost))
                                    .isFalse());
        }
    }

    @Test
    void aRefusedLoginTellsNoPassword() { // K1
        var wrong = new Postgres(
                DATABASE.url(),
                "stranger",
                Secret.of("the-very-secret-password"),
                1,
                Duration.ofMillis(500),
                DATABASE.connectWait(),
                DATABASE.statementTime(),
                DATABASE.lockTime());
        PostgresForTests.asSuperuser(DATABASE, "CREATE ROLE stranger LOGIN PASSWORD 'another'");
        PostgresForTests.askForPasswordsOf("stranger");

        var persistence = scratch.open(wrong);

        assertThatThrownBy(persistence::migrate)
                .isInstanceOf(StoreUnavailable.class)
                .satisfies(PostgresAwayTest::tellsNoPassword);
        assertThatThrownBy(() -> persistence.unitOfWork().run(Everyone::users))
                .isInstanceOf(StoreUnavailable.class)
                .satisfies(PostgresAwayTest::tellsNoPassword);
        assertThat(wrong.toString()).doesNotContain("the-very-secret-password").doesNotContain("jdbc");
    }

    @Test
    void aUrlThatIsNoneIsRefusedUntold() {
        assertThatThrownBy(() -> Postgres.at("jdbc:mysql://h/d?password=hush", "u", Secret.of("p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() ->
                        Persistence.open(Postgres.at("jdbc:postgresql://h:port/d?password=hush", "u", Secret.of("p"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aClosedStoreIsOurTrouble() {
        var persistence = scratch.open(DATABASE);
        persistence.close();

        assertThatThrownBy(() -> insert(persistence.unitOfWork(), ANN)).isInstanceOf(StoreUnavailable.class);
    }

    private static boolean insert(UnitOfWork away, User user) {
        return away.run(stores -> stores.users().insert(user));
    }

    /** The pool finds out by itself: until then the trouble is ours. */
    private static boolean insistently(UnitOfWork away) {
        while (true) {
            try {
                return insert(away, ANN);
            } catch (StoreUnavailable stillAway) {
                Thread.onSpinWait();
            }
        }
    }

    private Postgres through(Cable cable) {
        return PostgresForTests.sized(
                DATABASE, "jdbc:postgresql://127.0.0.1:" + cable.port() + "/" + PostgresForTests.name(DATABASE), 1);
    }

    private Persistence throughNothing() throws IOException {
        return scratch.open(nothing());
    }

    private static Postgres nothing() throws IOException {
        return Postgres.at("jdbc:postgresql://127.0.0.1:" + freePort() + "/n", "nobody", Secret.of(""));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void tellsNoPassword(Throwable thrown) {
        var all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain("the-very-secret-password");
    }
}
