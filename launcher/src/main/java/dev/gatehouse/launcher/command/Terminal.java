package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.launcher.configuration.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and prints.
 *
 * @param out answers: what a program may read
 * @param err everything else
 * @param watched which of them a person looks at, so that a line there may be written over
 * @param environment what was set for this process
 */
public record Terminal(
        InputStream in, PrintStream out, PrintStream err, Watched watched, Map<String, String> environment) {
    /** How {@code ./gatehouse}, which can tell, says what is watched. */
    private static final String WATCHED = "gatehouse.watched";

    /** What a person looks at. */
    public enum Watched {
        /** Nothing: all goes to files or programs. */
        NOTHING,
        /** Standard error alone. */
        ERRORS,
        /** Standard error and the answers. */
        ALL;

        private static Watched of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    /** One at which nobody looks, with nothing set. */
    public Terminal(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, err, Watched.NOTHING, Map.of());
    }

    /** The terminal of whoever started this process. */
    public static Terminal ofThisProcess() {
        return new Terminal(
                System.in, System.out, System.err, Watched.of(System.getProperty(WATCHED)), System.getenv());
    }

    /** Never what was set, for a secret may be among it. */
    @Override
    public String toString() {
        return "Terminal[...]";
    }

    /** Refuses to go on, or to end well, if not all that was answered arrived: a disk is full, or whoever read it has gone. */
    void requireWhole() {
        requireWhole("the answer could not be written to standard output, and is not whole");
    }

    /** The same, in other words. */
    private void requireWhole(String otherwise) {
        if (out.checkError()) {
            throw new Refused(otherwise);
        }
    }

    /**
     * Answers with what is shown this once.
     *
     * @param secrets whose it is and what, for whoever must do without if it does not arrive
     */
    void showOnce(String answer, String secrets) {
        out.println(answer);
        requireWhole(
                "it is done, but the answer could not be written to standard output, and this was shown to nobody: "
                        + secrets);
    }

    /** A secret from the keyboard without echo, or the first line of the input; never an argument, which others can see. */
    @SuppressWarnings("SystemConsoleNull") // it is null on 21 and, by default, on 25 where there is no keyboard
    Secret secret(String prompt) {
        var console = System.console();
        var typed = console == null ? null : console.readPassword("%s: ", prompt);
        if (typed != null && typed.length > 0) {
            return Secret.of(String.valueOf(typed));
        }
        try {
            var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new Refused("nothing came on standard input: the " + prompt + " is read from there");
            }
            return Secret.of(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
