package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.state.EntryLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Takes lines in batches: while one is kept, the next is read; so two processors have work, and two batches are all that is held. */
final class ImportRun<T> implements AutoCloseable {
    /** Large enough that a page of an index is not written for each user, small enough that nobody waits long behind it. */
    private static final int BATCH = 5000;

    /** What came of one line. */
    sealed interface Came {
        /** It was made, and this is to be said of it. */
        record Made(List<String> notes) implements Came {
            /** Takes its own copy. */
            public Made {
                notes = List.copyOf(notes);
            }
        }

        /** It is there already. */
        record Known() implements Came {}

        /** It cannot be taken. */
        record Refused(String why) implements Came {}
    }

    private final Function<List<T>, List<Came>> taking;
    private final ImportReport report;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("gatehouse-import").daemon().factory());
    private List<Line.Good<T>> gathered = new ArrayList<>(BATCH);
    private List<Line.Good<T>> handed = List.of();
    private CompletableFuture<List<Came>> outcomes = CompletableFuture.completedFuture(List.of());

    /**
     * An import into that report.
     *
     * @param taking keeps a batch and says what came of each, in order
     */
    ImportRun(Function<List<T>, List<Came>> taking, ImportReport report) {
        this.taking = taking;
        this.report = report;
    }

    void take(Line<T> line) {
        report.read(line.number());
        switch (line) {
            case Line.Good<T> good -> gathered.add(good);
            case Line.Bad<T>(int number, String why) -> report.count(number, new Came.Refused(why));
        }
        if (gathered.size() == BATCH) {
            handOver();
        }
    }

    /** Keeps what was gathered, and returns when all of it is kept. */
    void finish() {
        handOver();
        settle();
    }

    private void handOver() {
        settle();
        handed = gathered;
        gathered = new ArrayList<>(BATCH);
        var batch = handed.stream().map(Line.Good::entry).toList();
        outcomes = CompletableFuture.supplyAsync(() -> taking.apply(batch), keeper);
    }

    private void settle() {
        var came = joined();
        for (int at = 0; at < came.size(); at++) {
            report.count(handed.get(at).number(), came.get(at));
        }
        outcomes = CompletableFuture.completedFuture(List.of());
    }

    private List<Came> joined() {
        try {
            return outcomes.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Lets the batch end that is being kept. */
    @Override
    public void close() {
        keeper.close();
    }
}
