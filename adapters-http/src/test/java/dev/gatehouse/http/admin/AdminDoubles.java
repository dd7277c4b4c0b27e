package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.Doubles;

/** Use cases of the administration for tests of its routes. */
final class AdminDoubles {
    private AdminDoubles() {}

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
