package dev.gatehouse.testkit.contract;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** At least one of every kind of fault, and of every flaw of a malformed one. */
public final class Faults {
    /** Every kind. */
    public static final List<Fault> ALL = Samples.complete(
            Fault.class,
            Stream.concat(
                            Stream.of(
                                    new Fault.NotJson(),
                                    new Fault.NotFound(),
                                    new Fault.MethodNotAllowed(Set.of("POST", "GET")),
                                    new Fault.UnsupportedMediaType(),
                                    new Fault.UnsupportedEncoding(),
                                    new Fault.TooLarge(),
                                    new Fault.Unavailable(Duration.ofSeconds(42)),
                                    new Fault.Broken("incident-0815")),
                            flaws())
                    .toList());

    private Faults() {}

    private static Stream<Fault> flaws() {
        return Arrays.stream(Flaw.Place.values())
                .flatMap(place -> Arrays.stream(Flaw.Kind.values()).map(kind -> new Flaw(place, "member", kind)))
                .map(flaw -> new Fault.Malformed(List.of(flaw)));
    }
}
