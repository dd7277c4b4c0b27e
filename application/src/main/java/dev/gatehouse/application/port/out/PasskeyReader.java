package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import java.util.Optional;

/**
 * Reads what authenticators answer (WebAuthn level 2, sections 7.1 and 7.2): for our own origin alone, with its user verified, and
 * without asking who made the authenticator.
 */
public interface PasskeyReader {
    /** A key that was made in answer to the challenge; empty for anything else. */
    Optional<Made> made(PasskeyAnswer answer);

    /** Of which key an answer says it is; nothing of it is verified. */
    Optional<String> keyOf(PasskeyAnswer answer);

    /** What an answer is worth, of which that key is said to be. */
    Verdict verify(PasskeyAnswer answer, Passkey key);

    /** A new key, not yet anybody's. */
    record Made(String id, String publicKey, long counter) {}

    /** What an answer is worth. */
    sealed interface Verdict {
        /** It is by that key, for its user and the challenge. */
        record Right(long counter) implements Verdict {}

        /** It is by that key, but its counter is no higher than that of an earlier answer: there may be a copy of the key. */
        record CounterWentBack() implements Verdict {}

        /** It is not. */
        record Wrong() implements Verdict {}
    }
}
