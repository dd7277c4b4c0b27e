package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Reads proofs as RFC 9449 section 4.3 checks them, up to the signature; what they are for is not judged here. */
final class JwtProofReader implements ProofReader {
    private static final int LONGEST = 8192;
    private static final int LONGEST_ID = 256;
    private static final String TYPE = "dpop+jwt";

    @Override
    public Optional<Proof> read(Secret proof) {
        try {
            return Optional.of(proof(CompactJws.split(proof.reveal(), LONGEST)));
        } catch (TokenRefused noProof) {
            return Optional.empty();
        }
    }

    @Override
    public String hashOf(Secret accessToken) {
        return Base64Url.encode(Sha256.of(accessToken.reveal()));
    }

    private static Proof proof(CompactJws parts) {
        var header = Claims.read(Base64Url.decode(parts.header()));
        TokenHeader.refuseUnbearable(header);
        if (!TokenHeader.isType(TYPE, header.text("typ"))) {
            throw new TokenRefused("typ is foreign");
        }
        var algorithm = StrangersAlgorithm.named(header.text("alg"));
        var key = StrangersKey.read(header.object("jwk"));
        // PS256 signs assertions alone; proofs are by what is advertised for them.
        if (algorithm == StrangersAlgorithm.PS256 || !key.fits(algorithm)) {
            throw new TokenRefused("alg is not that of the key");
        }
        var claims = Claims.read(Base64Url.decode(parts.payload()));
        var proof = new Proof(
                key.thumbprint(),
                claims.text("htm"),
                claims.text("htu"),
                claims.shortText("jti", LONGEST_ID),
                claims.time("iat"),
                claims.optionalText("nonce"),
                claims.optionalText("ath"));
        if (!algorithm.hasSigned(key.key(), parts)) {
            throw new TokenRefused("signature is wrong");
        }
        return proof;
    }
}
