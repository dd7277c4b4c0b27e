package dev.gatehouse.domain.token;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.UserId;
import java.util.Optional;

/** Of whom a token speaks; the texts of users and clients never collide, for a user id has no colon. */
public sealed interface Subject {
    /** What stands before the number in the text of a client. */
    String CLIENT_PREFIX = "client:";

    /** A person. */
    record OfUser(UserId id) implements Subject {}

    /** A program. */
    record OfClient(ClientNumber number) implements Subject {}

    /** The {@code sub} of every token. */
    default String text() {
        return switch (this) {
            case OfUser(UserId id) -> id.value();
            case OfClient(ClientNumber number) -> CLIENT_PREFIX + number.value();
        };
    }

    /** Reads what {@link #text()} wrote; empty for anything else, another spelling of a number included. */
    static Optional<Subject> parse(String text) {
        if (text.startsWith(CLIENT_PREFIX)) {
            return ClientNumber.parse(text.substring(CLIENT_PREFIX.length())).map(OfClient::new);
        }
        return UserId.isValid(text) ? Optional.of(new OfUser(new UserId(text))) : Optional.empty();
    }
}
