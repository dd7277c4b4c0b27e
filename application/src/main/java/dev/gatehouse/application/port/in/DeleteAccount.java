package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.Password;

/** Lets users delete their own accounts, with every session and consent; the audit keeps what it has. */
public interface DeleteAccount {
    /** Deletes the account if the password is right and somebody else is left to run the house. */
    Outcome delete(Command command);

    /** Who, and the password once more. */
    record Command(Whose whose, Password current, Source from, Tongue tongue) {}

    /** What came of it. */
    sealed interface Outcome {
        /** There is no such account any more. */
        record Gone() implements Outcome {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Outcome {}

        /** Nobody would be left who runs the house. */
        record LastAdministrator() implements Outcome {}

        /** The password is wrong, or too many were tried. */
        record Refused(Refusal why) implements Outcome {}
    }
}
