package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.persistence.sql.SqlDialect;
import dev.gatehouse.testkit.MovableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that share a commit share its fate, and nothing else. */
class GroupCommitTest {
    @TempDir
    Path directory;

    private final AtomicBoolean commitFails = new AtomicBoolean();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Boolean>> answers = new CopyOnWriteArrayList<>();
    private SqliteFile file;
    private GroupWriter writer;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        var settings =
                new Sqlite(directory.resolve("group.db"), 64, 64, Duration.ofSeconds(30), Duration.ofSeconds(60), 1);
        file = SqliteFile.take(settings.file());
        try (var connection = file.connectWriter()) {
            new Migrations(connection, SchemaWords.SQLITE, Migration.all(SchemaWords.SQLITE)).migrate();
        }
        LastingDesk.Opening opening = () -> new Desk(failing(file.connectWriter()), SqlDialect.SQLITE);
        writer = new GroupWriter(opening, Departure.watched(), () -> {}, settings);
    }

    @AfterEach
    void close() {
        writer.close();
        file.close();
        callers.close();
    }

    @Test
    void aUnitThatThrowsLeavesTheOthersOfItsGroup() {
        var group = group(
                stores -> tally(stores, "first"),
                stores -> {
                    tally(stores, "broken");
                    throw new IllegalArgumentException("broken");
                },
                stores -> tally(stores, "last"));

        assertThat(group.get(0).join()).isTrue();
        assertThatThrownBy(() -> group.get(1).join()).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(group.get(2).join()).isTrue();
        assertThat(kept()).containsExactly("first", "last");
    }

    @Test
    void nobodyIsAnsweredBeforeTheGroupIsDurable() {
        var wasAnswered = new AtomicBoolean(true);

        var group = group(stores -> tally(stores, "first"), stores -> {
            wasAnswered.set(answers.getFirst().isDone());
            return tally(stores, "last");
        });

        assertThat(group).allSatisfy(answer -> assertThat(answer.join()).isTrue());
        assertThat(wasAnswered).isFalse();
    }

    @Test
    void aCommitThatFailsFailsEveryUnitOfItsGroup() {
        var group = group(stores -> tally(stores, "first"), stores -> {
            commitFails.set(true);
            return tally(stores, "last");
        });

        assertThat(group)
                .allSatisfy(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreUnavailable.class));
        assertThat(kept()).isEmpty();
    }

    @Test
    void theWriterGoesOnAfterAFailedCommit() {
        commitFails.set(true);
        assertThatThrownBy(() -> writer.run(stores -> tally(stores, "lost"))).isInstanceOf(StoreUnavailable.class);

        assertThat(keeps(stores -> tally(stores, "kept"))).isTrue();
        assertThat(kept()).containsExactly("kept");
    }

    @Test
    void anErrorThatEndsTheTransactionFailsEveryUnitOfItsGroup() {
        var group = group(
                stores -> tally(stores, "first"),
                stores -> rollBackBehindTheWritersBack(),
                stores -> tally(stores, "of the next group"));

        assertThat(group.subList(0, 2))
                .allSatisfy(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreUnavailable.class));
        assertThat(group.getLast().join()).isTrue();
        assertThat(kept()).containsExactly("of the next group");
    }

    @Test
    void interruptsAndErrorsDoNotEndTheWriter() {
        var group = group(
                stores -> {
                    Thread.currentThread().interrupt();
                    return tally(stores, "interrupted");
                },
                stores -> {
                    throw new StackOverflowError("as if");
                });

        assertThat(group.get(0).join()).isTrue();
        assertThatThrownBy(() -> group.get(1).join()).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(keeps(stores -> tally(stores, "next"))).isTrue();
        assertThat(kept()).containsExactly("interrupted", "next");
    }

    @Test
    void aUnitInsideAUnitIsRefused() {
        assertThatThrownBy(() -> writer.run(stores -> writer.run(inner -> tally(inner, "inner"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void closingKeepsWhatWaits() {
        var release = block();
        var waiting = submit(stores -> tally(stores, "waited"));
        var closing = CompletableFuture.runAsync(writer::close, callers);
        release.countDown();
        closing.join();

        assertThat(waiting.join()).isTrue();
        assertThatThrownBy(() -> writer.run(stores -> tally(stores, "too late")))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(kept()).containsExactly("waited");
    }

    /** Lets the units run in one group, in this order; returns when all are answered. */
    @SafeVarargs
    private List<CompletableFuture<Boolean>> group(Function<Stores, Boolean>... units) {
        var release = block();
        for (var unit : units) {
            answers.add(submit(unit));
        }
        release.countDown();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .exceptionally(failed -> null)
                .join();
        return answers;
    }

    private boolean keeps(Function<Stores, Boolean> unit) {
        return writer.run(unit);
    }

    private CountDownLatch block() {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        callers.execute(() -> keeps(stores -> {
            begun.countDown();
            spinUntil(() -> release.getCount() == 0);
            return true;
        }));
        spinUntil(() -> begun.getCount() == 0);
        return release;
    }

    /** Returns when the unit stands in the queue. */
    private CompletableFuture<Boolean> submit(Function<Stores, Boolean> unit) {
        int before = writer.waiting();
        var answer = CompletableFuture.supplyAsync(() -> writer.run(unit), callers);
        spinUntil(() -> writer.waiting() > before);
        return answer;
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean tally(Stores stores, String reason) {
        stores.audit().tally(new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", reason, 1));
        return true;
    }

    /** What a connection of its own sees: what is durable. */
    private List<String> kept() {
        try (var desk = new Desk(file.connectReader(), SqlDialect.SQLITE)) {
            return desk.sit(stores -> stores.audit().latestTallies(9).stream()
                    .map(RefusalTally::reason)
                    .sorted()
                    .toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean rollBackBehindTheWritersBack() {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that fails once when it shall commit. */
    private Connection failing(Connection real) {
        connection = real;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean isCommit = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
                    if (isCommit && commitFails.compareAndSet(true, false)) {
                        throw new SQLException("the disk is on fire");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
