package dev.gatehouse.launcher.command;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How far long work has come: a line on standard error that is written over, and nothing at all where nobody watches. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN = 200_000_000;
    private static final String ERASE = "\r\033[K";

    private final Terminal terminal;
    private final boolean isSeen;
    private final String what;
    private final LongSupplier nanoTime;
    private long next;
    private boolean isDrawn;

    private Progress(Terminal terminal, boolean isSeen, String what, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.isSeen = isSeen;
        this.what = what;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + NANOS_BETWEEN;
    }

    /** Of work that answers when it is done. */
    static Progress of(Terminal terminal, String what, LongSupplier nanoTime) {
        return new Progress(terminal, terminal.watched() != Terminal.Watched.NOTHING, what, nanoTime);
    }

    /** Of work that answers all the while: who sees the answers sees how far it has come. */
    static Progress besideAnswers(Terminal terminal, String what, LongSupplier nanoTime) {
        return new Progress(terminal, terminal.watched() == Terminal.Watched.ERRORS, what, nanoTime);
    }

    /** So many are done, of nobody knows how many. */
    void at(long done) {
        if (isDue()) {
            draw(String.format(Locale.ROOT, "%,d %s", done, what));
        }
    }

    /**
     * So many are done.
     *
     * @param share which part of the whole that is, from 0 to 1
     */
    void at(long done, double share) {
        if (isDue()) {
            int full = (int) Math.round(Math.clamp(share, 0.0, 1.0) * WIDTH);
            var bar = "#".repeat(full) + ".".repeat(WIDTH - full);
            draw(String.format(Locale.ROOT, "[%s] %3.0f %%  %,d %s", bar, share * 100, done, what));
        }
    }

    /** The line is gone; what comes next begins where it stood. */
    @Override
    public void close() {
        if (isDrawn) {
            terminal.err().print(ERASE);
            terminal.err().flush();
        }
    }

    private boolean isDue() {
        return isSeen && nanoTime.getAsLong() - next >= 0;
    }

    private void draw(String line) {
        terminal.err().print(ERASE + line);
        terminal.err().flush();
        isDrawn = true;
        next = nanoTime.getAsLong() + NANOS_BETWEEN;
    }
}
