package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Shows administrators what users let API clients do, and takes it back; nobody touches a user who holds more than they do. */
public interface AdministerConsents {
    /** What the user lets clients do, by client; empty if there is no such user. */
    Optional<List<GivenConsent>> list(UserId user);

    /** Takes back what the user lets the client do, and ends what the client was granted. */
    Withdrawal withdraw(Administrator by, UserId user, ClientNumber client);

    /** What came of it. */
    enum Withdrawal {
        /** It is taken back. */
        DONE,
        /** The user lets that client do nothing, and nothing is granted. */
        NONE,
        /** The user holds more than whoever asks. */
        BEYOND
    }
}
