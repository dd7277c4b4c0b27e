package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.out.StoreUnavailable;

/**
 * An exception as the log may tell it: types and places, but not the messages, for a parser's message quotes what it
 * read.
 */
record Incident(Throwable thrown) {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 24;

    static Incident of(Throwable thrown) {
        return new Incident(thrown);
    }

    @Override
    public String toString() {
        var story = new StringBuilder();
        var next = thrown;
        for (int depth = 0; next != null && depth < MOST_CAUSES; depth++) {
            story.append(depth == 0 ? "" : "\ncaused by ")
                    .append(next.getClass().getName());
            if (next instanceof StoreUnavailable ours) {
                story.append(": ").append(ours.getMessage());
            }
            var frames = next.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                story.append("\n  at ").append(frames[i]);
            }
            next = next.getCause();
        }
        return story.toString();
    }
}
