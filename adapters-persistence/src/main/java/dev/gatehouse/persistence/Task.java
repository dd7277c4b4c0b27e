package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A unit of work on its way from its caller through the writer and back. */
final class Task<R> {
    private final Function<Stores, R> work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private @Nullable R result;
    private @Nullable Throwable failure;

    Task(Function<Stores, R> work) {
        this.work = work;
    }

    /** Takes the task for good; false if somebody did before: the writer to run it, or its caller who gave up. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** Runs the work and keeps its outcome to itself; whether it returned. */
    boolean attempt(Desk desk) {
        try {
            result = desk.sit(work);
            return true;
        } catch (Throwable thrown) {
            failure = thrown;
            return false;
        }
    }

    /** What the store failed the work with, if it did. */
    Optional<SQLException> trouble() {
        return Optional.ofNullable(failure).flatMap(Failures::trouble);
    }

    /** Gives the caller the outcome. */
    @SuppressWarnings("NullAway") // work may well return null: what it returned is what the caller gets
    void answer() {
        if (failure == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** Tells the caller that nothing was kept. */
    void fail(Throwable cause) {
        answer.completeExceptionally(Failures.unavailable("what was written could not be kept", cause));
    }

    /** Waits for the outcome; a caller who gives up while the work runs cannot know whether it will be kept. */
    R await(Duration atMost) {
        try {
            return answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw Failures.thrown(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw gaveUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gaveUp(e);
        }
    }

    private StoreUnavailable gaveUp(Exception why) {
        return take()
                ? new StoreUnavailable("the writer was too busy", why)
                : StoreUnavailable.unanswered("the writer took too long: the unit may still be kept", why);
    }
}
