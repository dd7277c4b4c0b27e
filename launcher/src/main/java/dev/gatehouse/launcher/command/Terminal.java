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

/**
 * Where a command reads and prints.
 *
 * @param out answers: what a program may read
 * @param err everything else
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {
    /** The terminal of whoever started this process. */
    public static Terminal ofThisProcess() {
        return new Terminal(System.in, System.out, System.err);
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
