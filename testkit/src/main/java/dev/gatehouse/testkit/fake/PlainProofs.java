package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Proofs that are made by whoever names a key, and that nobody can change unnoticed. */
public final class PlainProofs implements ProofReader {
    private static final String KIND = "plain-dpop";
    private static final int WORDS = 6;

    /** The proof as its sender would write it. */
    public static Secret write(Proof proof) {
        var words = List.of(
                proof.method(),
                proof.uri(),
                proof.id(),
                Long.toString(proof.issuedAt().getEpochSecond()),
                proof.nonce().orElse(""),
                proof.accessTokenHash().orElse(""));
        return Secret.of(Sealed.text(KIND, proof.thumbprint(), words));
    }

    @Override
    public Optional<Proof> read(Secret shown) {
        var text = shown.reveal();
        return Sealed.keyId(KIND, text)
                .flatMap(key -> Sealed.words(key, text)
                        .filter(words -> words.size() == WORDS)
                        .map(words -> proof(key, words)));
    }

    @Override
    public String hashOf(Secret accessToken) {
        return Checksums.of(accessToken.reveal());
    }

    private static Proof proof(String key, List<String> words) {
        return new Proof(
                key,
                words.get(0),
                words.get(1),
                words.get(2),
                Instant.ofEpochSecond(Long.parseLong(words.get(3))),
                Optional.of(words.get(4)).filter(nonce -> !nonce.isEmpty()),
                Optional.of(words.get(5)).filter(hash -> !hash.isEmpty()));
    }
}
