package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.NoFiles;
import java.util.List;
import java.util.OptionalInt;

/** Use cases of the administration for tests of its routes. */
final class AdminDoubles {
    private AdminDoubles() {}

    /** All of it, of which nothing is ever asked. */
    static Admin admin() {
        return new Admin(nothing(), List.of(), OptionalInt.empty(), List.of(), new NoFiles());
    }

    /** Of which none is ever asked. */
    static UseCases nothing() {
        return Doubles.useCases(
                attempt -> {
                    throw new AssertionError("nobody logs in here");
                },
                shown -> {
                    throw new AssertionError("nobody refreshes here");
                });
    }
}
