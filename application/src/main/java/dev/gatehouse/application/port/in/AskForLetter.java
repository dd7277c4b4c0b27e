package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.UserId;

/** Has a letter sent to whoever says that an account is theirs; the answer and the work are the same whether there is one. */
public interface AskForLetter {
    /** Asks for a letter; the answer does not tell whether there is such an account. */
    Outcome ask(Request request);

    /** Sends a user the letter for a new password because an administrator asks for it; the audit tells who did. */
    Outcome askFor(Administrator by, UserId user, Tongue tongue);

    /** Whether strangers may make accounts. */
    boolean isSignUpOffered();

    /** What the letter is about. */
    enum Wish {
        /** A new password, for an account whose address was verified. */
        RESET_PASSWORD,
        /** The address of an account. */
        VERIFY_EMAIL,
        /** An account. */
        SIGN_UP
    }

    /**
     * A request.
     *
     * @param typed a name or an address, as somebody says that it is theirs
     */
    record Request(Wish wish, String typed, Tongue tongue, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /** If there is somebody who may have a letter, there will be one. */
        record Asked() implements Outcome {}

        /** Nobody makes an account here by themselves, or there is no such user with an address that was verified. */
        record NotOffered() implements Outcome {}

        /** Whoever asks is not served for now. */
        record Refused(Refusal why) implements Outcome {}
    }
}
