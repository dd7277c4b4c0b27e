package dev.gatehouse.http.console;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/** Numbers of API clients as paths have them. */
final class Numbers {
    private Numbers() {}

    /** A number has one spelling. */
    static Optional<ClientNumber> parse(String text) {
        return Subject.parse(Subject.CLIENT_PREFIX + text).flatMap(subject -> switch (subject) {
            case Subject.OfClient(var number) -> Optional.of(number);
            case Subject.OfUser user -> Optional.<ClientNumber>empty();
        });
    }
}
