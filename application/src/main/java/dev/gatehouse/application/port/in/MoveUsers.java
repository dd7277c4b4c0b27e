package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Users in great numbers: in, out, and what their passwords are kept as. */
public interface MoveUsers {
    /**
     * Makes the users of one batch, all that can be made or, when the store fails, none. Whoever is there already is left
     * as they are: so to send everything once more goes on where it was broken off. With {@code dryRun} nothing is kept.
     *
     * @return what came of each, in order
     */
    List<Outcome> take(Administrator by, List<DesiredUser> batch, boolean dryRun);

    /** So many users at most, in the order of their ids, after the given one or from the beginning. */
    List<User> after(Optional<UserId> last, int most);

    /** How many passwords there are of each scheme; those of ours are {@code gatehouse}. */
    SortedMap<String, Long> passwordsByScheme();

    /** What came of one user. */
    sealed interface Outcome {
        /** The user was made. */
        record Made() implements Outcome {}

        /** A user of that id, name and address is there already. */
        record Known() implements Outcome {}

        /** The user cannot be made; says why, and never a value. */
        record Refused(String why) implements Outcome {}
    }
}
