package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Reads proofs that their sender holds a key (RFC 9449). */
public interface ProofReader {
    /** The proof, if the key in it signed it by ES256 or RS256; empty for anything else. */
    Optional<Proof> read(Secret proof);

    /** The {@code ath} that a proof for that access token has. */
    String hashOf(Secret accessToken);
}
