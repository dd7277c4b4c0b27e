package dev.gatehouse.launcher.house;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.launcher.configuration.Refused;
import java.io.UncheckedIOException;

/** Work on a database, whose refusals are for an operator. */
interface Refusing<R> {
    R done();

    /** Throws {@link Refused} with one line for what an operator can do something about. */
    static <R> R refusing(Refusing<R> work) {
        try {
            return work.done();
        } catch (IllegalStateException | IllegalArgumentException | StoreUnavailable | UncheckedIOException refused) {
            throw new Refused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
