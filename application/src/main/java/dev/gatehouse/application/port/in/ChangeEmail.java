package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.EmailAddress;

/** Lets users ask for another e-mail address; it is theirs once its holder has followed the link of a letter. */
public interface ChangeEmail {
    /** Asks for another address; the answer is the same whether somebody else has it. */
    Outcome ask(Request request);

    /** Who, and the address that shall be. */
    record Request(Whose whose, EmailAddress wanted, Source from, Tongue tongue) {}

    /** What came of it. */
    sealed interface Outcome {
        /** A letter is on its way, unless somebody else has the address. */
        record Asked() implements Outcome {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Outcome {}

        /** The user is to log in anew for this. */
        record LoginTooOld() implements Outcome {}

        /** Whoever asks is not served for now. */
        record Refused(Refusal why) implements Outcome {}
    }
}
