package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Reads what clients sign to show who they are (RFC 7523). */
public interface AssertionReader {
    /** The assertion, if a key of the JWK set signed it by ES256, RS256 or PS256; empty for anything else. */
    Optional<Assertion> read(Secret assertion, String jwks);

    /** Of whom it speaks, to find the client by: anybody may have written it. */
    Optional<String> subjectUnverified(Secret assertion);
}
