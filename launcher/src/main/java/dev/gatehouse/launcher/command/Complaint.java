package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.launcher.configuration.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Says why a command failed: one line for what an operator can do something about, everything for what nobody expected. */
final class Complaint {
    private Complaint() {}

    static void print(Throwable failed, PrintWriter err) {
        switch (failed) {
            case Refused refused -> line(refused.getMessage(), err);
            case StoreUnavailable away -> line(away.getMessage(), err);
            case IOException unbound
            when unbound.getCause() instanceof BindException ->
                line(unbound.getMessage() + ": is the server running already?", err);
            default -> failed.printStackTrace(err);
        }
    }

    private static void line(@Nullable String text, PrintWriter err) {
        err.println("gatehouse: " + text);
    }
}
