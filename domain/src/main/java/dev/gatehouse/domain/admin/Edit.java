package dev.gatehouse.domain.admin;

import java.util.Optional;

/** What a partial change says of one member that need not be there. */
public sealed interface Edit<T> {
    /** Nothing: it stays. */
    record Kept<T>() implements Edit<T> {}

    /** What it shall be, or that it shall be no more. */
    record To<T>(Optional<T> value) implements Edit<T> {}

    /** The member after the change. */
    default Optional<T> over(Optional<T> before) {
        return switch (this) {
            case Kept<T>() -> before;
            case To<T>(Optional<T> value) -> value;
        };
    }
}
