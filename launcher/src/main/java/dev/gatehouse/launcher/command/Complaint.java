package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.launcher.configuration.Refused;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
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
            default -> unbound(failed).ifPresentOrElse(why -> line(why, err), () -> failed.printStackTrace(err));
        }
    }

    /** Jetty wraps what the system said of the port or the host, and is itself wrapped once more. */
    private static Optional<String> unbound(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .flatMap(wrapped -> Optional.ofNullable(wrapped.getCause())
                        .flatMap(Complaint::reason)
                        .map(reason -> wrapped.getMessage() + ": " + reason)
                        .stream())
                .findFirst();
    }

    private static Optional<String> reason(Throwable cause) {
        return switch (cause) {
            case BindException away
            when String.valueOf(away.getMessage()).startsWith("Cannot assign") ->
                Optional.of("that is no address of this machine");
            case BindException taken -> Optional.of("is the server running already?");
            case UnresolvedAddressException unknown -> Optional.of("no address is known of that host");
            case SocketException unknown
            when String.valueOf(unknown.getMessage()).startsWith("Unresolved") ->
                Optional.of("no address is known of that host");
            default -> Optional.empty();
        };
    }

    private static void line(@Nullable String text, PrintWriter err) {
        err.println("gatehouse: " + text);
    }
}
