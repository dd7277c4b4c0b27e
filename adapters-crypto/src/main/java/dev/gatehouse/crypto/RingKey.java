package dev.gatehouse.crypto;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SigningKey;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** A signing key, opened and ready; the one class that calls the JWT library, which signs and checks signatures and nothing else. */
final class RingKey {
    static final String TYPE = "at+jwt";

    private final SigningKey sealed;
    private final Algorithm algorithm;

    RingKey(SigningKey sealed, KeyPair pair) {
        this.sealed = sealed;
        this.algorithm = switch (SigningAlgorithm.named(sealed.algorithm())) {
            case ES256 -> Algorithm.ECDSA256((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
            case RS256 -> Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
        };
    }

    String keyId() {
        return sealed.keyId();
    }

    String algorithmName() {
        return sealed.algorithm();
    }

    /** Whether this is the very same key material, whatever state it is in now. */
    boolean wasOpenedFrom(SigningKey other) {
        return sealed.equals(other.as(sealed.state(), sealed.since()));
    }

    /** RFC 9068 section 2: the token of these claims. */
    String sign(AccessClaims claims) {
        var token = JWT.create()
                .withHeader(Map.of("typ", TYPE))
                .withKeyId(keyId())
                .withIssuer(claims.issuer())
                .withSubject(claims.subject().text())
                .withAudience(claims.audience())
                .withClaim("client_id", claims.clientId())
                .withJWTId(claims.tokenId())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt());
        if (!claims.scope().words().isEmpty()) {
            token.withClaim("scope", claims.scope().text());
        }
        token.withArrayClaim("roles", claims.roles().stream().sorted().toArray(String[]::new));
        claims.session().ifPresent(session -> token.withClaim("sid", session.value()));
        return token.sign(algorithm);
    }

    /** Whether the signature of a token, whose shape was judged before, is of this key. */
    boolean hasSigned(String token) {
        try {
            algorithm.verify(JWT.decode(token));
            return true;
        } catch (JWTVerificationException anotherKeys) {
            // Its message may quote the token.
            return false;
        }
    }
}
