package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.io.IOException;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every refresh and every check of a token asks of a PostgreSQL that may be far away. */
class RoundTripsTest {
    private static final Postgres DATABASE = PostgresForTests.migrated();
    private static final User ANN = UserBuilder.named("ann").build();
    private static final Session ROW =
            SessionBuilder.session("s-1", new Subject.OfUser(ANN.id())).build();
    private static final Session NEXT = SessionBuilder.of(ROW)
            .generation(1, "the next nonce", MovableClock.START)
            .build();
    private static final AuditEntry ENTRY = new AuditEntry(
            new DecisionId("d-1"),
            MovableClock.START,
            "ann",
            Optional.of(ROW.subject()),
            "192.0.2.7",
            ROW.dialect().value(),
            new AuditEvent.Refreshed(ROW.id(), 1),
            Trace.EMPTY);

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @BeforeEach
    void someone() {
        PostgresForTests.wipe(DATABASE);
        scratch.open(DATABASE).unitOfWork().run(stores -> {
            stores.sessions().insert(ROW);
            return stores.users().insert(ANN);
        });
    }

    @Test
    void aSessionIsSeenInOne() throws IOException {
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();
            assertThat(work.read(RoundTripsTest::isSeen)).isTrue();

            assertThat(line.during(() -> work.read(RoundTripsTest::isSeen))).isEqualTo(1);
        }
    }

    @Test
    void aRefreshLooksAndWritesInTwoWithItsAuditAndItsCommit() throws IOException {
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();
            assertThat(work.read(RoundTripsTest::isSeen)).isTrue();

            assertThat(line.during(() -> assertThat(work.<Boolean>runSingle(RoundTripsTest::refresh))
                            .isTrue()))
                    .isEqualTo(2);
        }
        var others = scratch.open(DATABASE).unitOfWork();
        assertThat(others.<Optional<Session>>read(stores -> stores.sessions().find(ROW.id())))
                .contains(NEXT);
        assertThat(others.<Object>read(stores -> stores.audit().latest(9)))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(ENTRY);
    }

    @Test
    void aRefreshThatNobodyHeardOfIsLeftOpen() throws IOException {
        try (var cable = new Cable(PostgresForTests.port())) {
            var away = scratch.open(through(cable.port())).unitOfWork();

            assertThatThrownBy(() -> away.runSingle(stores -> {
                        isSeen(stores);
                        cable.cut();
                        return stores.sessions().advance(ROW, NEXT, ENTRY);
                    }))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class,
                            lost -> assertThat(StoreUnavailable.leavesOpen(lost))
                                    .isTrue());
        }
    }

    private static boolean isSeen(Stores stores) {
        return stores.sessions().see(ROW.id()).isPresent();
    }

    private static boolean refresh(Stores stores) {
        return isSeen(stores) && stores.sessions().advance(ROW, NEXT, ENTRY).isPresent();
    }

    private static Postgres through(int port) {
        return PostgresForTests.sized(
                DATABASE, "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresForTests.name(DATABASE), 1);
    }
}
