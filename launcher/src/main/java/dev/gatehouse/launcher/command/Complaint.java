package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.launcher.configuration.Refused;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a command failed: one line for what an operator can do something about, everything for what nobody expected. */
final class Complaint {
    private Complaint() {}

    static void print(Throwable failed, PrintWriter err) {
        switch (failed) {
            case Outstanding changes -> line(changes.getMessage(), err);
            case Refused refused -> line(refused.getMessage(), err);
            case StoreUnavailable away -> line(away.getMessage(), err);
            default ->
                unbound(failed)
                        .ifPresentOrElse(
                                why -> line(why + ": is the server running already?", err),
                                () -> failed.printStackTrace(err));
        }
    }

    /** Jetty wraps what the system said of the port, and is itself wrapped once more. */
    private static Optional<String> unbound(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause.getCause() instanceof BindException)
                .findFirst()
                .map(Throwable::getMessage);
    }

    private static void line(@Nullable String text, PrintWriter err) {
        err.println("gatehouse: " + text);
    }
}
