package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of SQLite, on a thread of its own. It runs the units that wait as one group, each in a savepoint, keeps
 * them with one fsync, and only then answers their callers.
 */
final class GroupWriter implements AutoCloseable {
    private final LastingDesk desk;
    private final Departure departure;
    private final Runnable written;
    private final Sqlite settings;
    private final BlockingQueue<Task<?>> queue;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * Opens the first connection at once: who starts the store shall hear of it, not the first caller.
     *
     * @param written runs when a group was written, before anybody is answered
     */
    GroupWriter(LastingDesk.Opening opening, Departure departure, Runnable written, Sqlite settings)
            throws SQLException {
        this.desk = new LastingDesk(opening);
        var unused = desk.desk();
        this.departure = departure;
        this.written = written;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.writeQueue());
        this.thread = Thread.ofPlatform().name("gatehouse-writer").daemon().start(this::work);
    }

    /** Runs a unit and returns when it is durable; throws what it threw, then nothing of it is kept. */
    <R> R run(Function<Stores, R> work) {
        refuseNesting();
        var task = new Task<>(work);
        if (closing || !queue.offer(task)) {
            throw new StoreUnavailable(closing ? "the store is closed" : "too many units wait for the writer");
        }
        return task.await(settings.patience());
    }

    int waiting() {
        return queue.size();
    }

    void refuseNesting() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("a unit of work inside a unit of work");
        }
    }

    /** Keeps what waits, then lets go of the connection. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        joinUninterruptibly();
    }

    private void work() {
        for (var first = next(); first != null; first = next()) {
            runGroup(first);
        }
        desk.letGo();
    }

    /** The next unit; waits for one until this is closed, and then is null when there is none. */
    private @Nullable Task<?> next() {
        while (!closing) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Either this is being closed, or a unit left its interrupt behind.
            }
        }
        return queue.poll();
    }

    private void runGroup(Task<?> first) {
        var group = new ArrayList<Task<?>>();
        try {
            keep(first, group);
        } catch (SQLException | RuntimeException | Error e) {
            // The transaction is gone, or nobody knows: a fresh connection begins from what is durable.
            desk.letGo();
            takeInto(group, first);
            group.forEach(task -> task.fail(e));
            return;
        }
        group.forEach(Task::answer);
    }

    /** To begin may mean to wait for another process: until then every caller may still give up. */
    private void keep(Task<?> first, List<Task<?>> group) throws SQLException {
        var at = desk.desk();
        at.begin();
        departure.refuseWriting(at);
        takeInto(group, first);
        long end = System.nanoTime() + settings.groupTime().toNanos();
        for (int i = 0; i < group.size(); i++) {
            run(group.get(i), at);
            if (group.size() < settings.groupSize() && System.nanoTime() < end) {
                takeOneMore(group);
            }
        }
        commit(at);
    }

    private void commit(Desk at) throws SQLException {
        try {
            at.commit();
        } finally {
            written.run();
        }
    }

    private void takeOneMore(List<Task<?>> group) {
        var task = queue.poll();
        while (task != null && !takeInto(group, task)) {
            task = queue.poll();
        }
    }

    /** False if the task was taken before, be it by its caller who gave up. */
    private static boolean takeInto(List<Task<?>> group, Task<?> task) {
        return task.take() && group.add(task);
    }

    /** Both ends of a savepoint fail if an error has ended the transaction: then the whole group is lost. */
    private static void run(Task<?> task, Desk at) throws SQLException {
        at.execute("SAVEPOINT unit");
        if (!task.attempt(at)) {
            rollBack(task, at);
        }
        at.execute("RELEASE unit");
    }

    /** Where the savepoint is gone, what ended the transaction is to be told, and not what it took with it. */
    private static void rollBack(Task<?> task, Desk at) throws SQLException {
        try {
            at.execute("ROLLBACK TO unit");
        } catch (SQLException gone) {
            throw task.trouble().orElse(gone);
        }
    }

    private void joinUninterruptibly() {
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
