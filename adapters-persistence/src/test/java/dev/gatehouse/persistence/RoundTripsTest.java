package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.persistence.PersistenceSettings.Postgres;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every refresh and every check of a token asks of a PostgreSQL that may be far away. */
class RoundTripsTest {
    private static final Postgres DATABASE = PostgresForTests.migrated();
    private static final int TIMES = 5;
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

            assertThat(fewest(line, () -> work.read(RoundTripsTest::isSeen))).isEqualTo(1);
        }
    }

    @Test
    void theLinesOfAPolicyTakeOneMoreWhereThereAreAny() throws IOException {
        var office = new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "", Optional.empty());
        var listed = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(office), List.of());
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();
            work.run(stores ->
                    stores.users().update(UserBuilder.of(ANN).ipPolicy(listed).build()));

            assertThat(fewest(line, () -> work.read(RoundTripsTest::isSeen))).isEqualTo(2);
            assertThat(fewest(line, () -> work.runSingle(RoundTripsTest::refresh)))
                    .isEqualTo(3);
        }
    }

    @Test
    void aRefreshLooksAndWritesInTwoWithItsAuditAndItsCommit() throws IOException {
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();

            assertThat(fewest(line, () -> work.runSingle(RoundTripsTest::refresh)))
                    .isEqualTo(2);
        }
        var others = scratch.open(DATABASE).unitOfWork();
        assertThat(others.<Long>read(
                        stores -> stores.sessions().find(ROW.id()).orElseThrow().generation()))
                .isEqualTo(TIMES);
        assertThat(others.<List<AuditEntry>>read(stores -> stores.audit().latest(2 * TIMES)))
                .hasSize(TIMES)
                .containsOnly(ENTRY);
    }

    @Test
    void aLoginByKeyLooksInOneAndBeginsItsSessionInOneWithItsAuditAndItsCommit() throws IOException {
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();

            assertThat(fewest(
                            line,
                            () -> work.read(stores -> stores.clients()
                                    .keyed(new ApiKey("nobody's"))
                                    .client()
                                    .isEmpty())))
                    .isEqualTo(1);
            assertThat(fewest(line, () -> work.runSingle(RoundTripsTest::begins)))
                    .isEqualTo(1);
        }
        var others = scratch.open(DATABASE).unitOfWork();
        assertThat(others.<List<AuditEntry>>read(stores -> stores.audit().latest(2 * TIMES)))
                .hasSize(TIMES);
    }

    private static boolean begins(Stores stores) {
        var row = SessionBuilder.session(UUID.randomUUID().toString(), ROW.subject())
                .versions(ANN.credentialVersion(), 1)
                .build();
        return stores.sessions().begin(row, ENTRY).isPresent();
    }

    @Test
    void aLedgerIsHeldInOneWithItsCommitAndNothingIsWritten() throws IOException {
        var key = AttemptKey.strangersAt(ROW.subject());
        try (var line = new RoundTrips()) {
            var work = scratch.open(through(line.port())).unitOfWork();

            assertThat(fewest(
                            line,
                            () -> work.run(stores -> stores.attempts().lock(key).isBlank())))
                    .isEqualTo(2);
            assertThat(work.<Integer>run(stores -> stores.attempts().purge(MovableClock.START, 1)))
                    .isZero();
        }
    }

    @Test
    void toEndManySessionsBeyondTheCapTakesNoMoreThanToEndTwo() throws IOException {
        var near = scratch.open(DATABASE).unitOfWork();
        try (var line = new RoundTrips()) {
            var far = scratch.open(through(line.port())).unitOfWork();

            int two = fewest(line, () -> endsBeyondTheCap(near, far, 2));

            assertThat(fewest(line, () -> endsBeyondTheCap(near, far, 10))).isEqualTo(two);
        }
    }

    /** Of as many sessions as are added, with none allowed. */
    private static boolean endsBeyondTheCap(UnitOfWork near, UnitOfWork far, int many) {
        near.run(stores -> {
            IntStream.range(0, many)
                    .mapToObj(n -> SessionBuilder.session(UUID.randomUUID().toString(), ROW.subject()))
                    .forEach(one -> stores.sessions().insert(one.build()));
            return true;
        });
        return far.run(stores -> {
            var ending = stores.sessions().holdBeyondCap(ROW.subject(), 0, Optional.of(ROW.id()), MovableClock.START);
            stores.sessions().end(ending, EndReason.TOO_MANY, MovableClock.START);
            return ending.size() == many;
        });
    }

    /** The pool looks after a connection that was idle for half a second, and so may cost one more now and then. */
    private static int fewest(RoundTrips line, Supplier<Boolean> something) {
        return IntStream.range(0, TIMES)
                .map(time -> line.during(() -> assertThat(something.get()).isTrue()))
                .min()
                .orElseThrow();
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
        var row = stores.sessions().see(ROW.id()).orElseThrow().session();
        var next = SessionBuilder.of(row)
                .generation(row.generation() + 1, "nonce " + row.generation(), MovableClock.START)
                .build();
        return stores.sessions().advance(row, next, ENTRY).isPresent();
    }

    private static Postgres through(int port) {
        return PostgresForTests.sized(
                DATABASE, "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresForTests.name(DATABASE), 1);
    }
}
