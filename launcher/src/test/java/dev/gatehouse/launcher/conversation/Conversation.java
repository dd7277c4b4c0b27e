package dev.gatehouse.launcher.conversation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A conversation that was written down. Lines with {@code |} declare a state, those with {@code >} are said, those with
 * {@code <} must be answered, and those with {@code #} are for the reader; README.md beside the files has the whole of it.
 */
public final class Conversation {
    private final Path file;
    private final String state;
    private final List<Exchange> exchanges;

    private Conversation(Path file, String state, List<Exchange> exchanges) {
        this.file = file;
        this.state = state;
        this.exchanges = exchanges;
    }

    /** Reads a file; one that makes no sense is an {@link IllegalArgumentException} that names the line. */
    public static Conversation read(Path file) throws IOException {
        var state = new ArrayList<Line>();
        var exchanges = new ArrayList<Exchange>();
        var said = new ArrayList<Line>();
        var answered = new ArrayList<Line>();
        var all = Files.readAllLines(file);
        for (int i = 0; i < all.size(); i++) {
            var line = new Line(i + 1, all.get(i));
            if (line.isMarked('|')) {
                state.add(line);
            } else if (line.isMarked('>')) {
                close(said, answered, exchanges);
                said.add(line);
            } else if (line.isMarked('<') && !said.isEmpty()) {
                answered.add(line);
            } else if (!line.isBlank() && !line.isMarked('#')) {
                throw new IllegalArgumentException(file + ":" + line.number() + " is no line of a conversation");
            }
        }
        close(said, answered, exchanges);
        if (!said.isEmpty() || exchanges.isEmpty()) {
            throw new IllegalArgumentException(file + " ends without an answer");
        }
        return new Conversation(file, text(state), List.copyOf(exchanges));
    }

    /** An exchange is whole when something was answered; what is said next begins another. */
    private static void close(List<Line> said, List<Line> answered, List<Exchange> exchanges) {
        if (!answered.isEmpty()) {
            exchanges.add(Exchange.of(said, answered));
            said.clear();
            answered.clear();
        }
    }

    /** The state that the conversation needs to have been applied, or nothing. */
    public String state() {
        return state;
    }

    /** Says everything in its order; the first answer that is another than written is an {@link AssertionError}. */
    public void play(URI server) throws IOException, InterruptedException {
        var variables = new Variables();
        for (var exchange : exchanges) {
            var difference = exchange.play(server, variables);
            if (difference.isPresent()) {
                throw new AssertionError(difference.get().told(file));
            }
        }
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.unmarked() + "\n").collect(Collectors.joining());
    }
}
