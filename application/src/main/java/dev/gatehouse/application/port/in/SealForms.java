package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Binds what a page carries to the browser for which it was made: no other browser can send it, and nobody can have made it up. */
public interface SealForms {
    /** A mark for a browser that has none. */
    Secret mark();

    /** A seal of the text, good for half an hour and for the browser with that mark. */
    String seal(Secret mark, String text);

    /** When the text was sealed for that browser; empty if it was not, or too long ago. */
    Optional<Instant> sealedAt(Secret mark, String text, String seal);
}
