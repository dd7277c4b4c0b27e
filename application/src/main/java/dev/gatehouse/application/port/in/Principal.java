package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;

/** Who was let in, as known at that moment. */
public sealed interface Principal {
    /** A user. */
    record Person(User user) implements Principal {}

    /** An API client. */
    record Program(Client client) implements Principal {}

    /** The subject of the principal's tokens. */
    default Subject subject() {
        return switch (this) {
            case Person(User user) -> new Subject.OfUser(user.id());
            case Program(Client client) -> new Subject.OfClient(client.number());
        };
    }
}
