package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import java.util.Set;

/** People who ask for changes of API clients, and what came of it. */
final class Administrators {
    /** Holds everything, and has just logged in. */
    static final Administrator CHIEF = new Administrator("user:chief", Set.of(Permission.values()), House.HOME, true);

    /** The same some hours later. */
    static final Administrator TIRED = new Administrator("user:chief", Set.of(Permission.values()), House.HOME, false);

    private Administrators() {}

    /** Holds these alone, and has just logged in. */
    static Administrator holding(Permission... permissions) {
        return new Administrator("user:clerk", Set.of(permissions), House.HOME, true);
    }

    /** What was done, which must have been. */
    static <T> T done(ClientOutcome<T> outcome) {
        return switch (outcome) {
            case ClientOutcome.Done<T>(T value) -> value;
            case ClientOutcome.Denied<T>(var why) -> throw new AssertionError("denied: " + why);
        };
    }

    /** Why nothing was done, which must not have been. */
    static ClientOutcome.Why denied(ClientOutcome<?> outcome) {
        return switch (outcome) {
            case ClientOutcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
            case ClientOutcome.Denied<?>(var why) -> why;
        };
    }
}
