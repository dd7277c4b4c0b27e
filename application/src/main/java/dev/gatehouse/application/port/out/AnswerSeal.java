package dev.gatehouse.application.port.out;

import java.util.Optional;

/** Seals an answer that may hold a secret, so that it can be given once more; bound to whose and which answer it is. */
public interface AnswerSeal {
    /** The answer at rest. */
    String seal(String owner, byte[] answer);

    /** The answer that was sealed for that owner; empty for anything else. */
    Optional<byte[]> open(String owner, String sealed);
}
