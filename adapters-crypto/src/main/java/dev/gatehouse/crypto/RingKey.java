package dev.gatehouse.crypto;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.LogoutClaims;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** A signing key, opened and ready; the one class that calls the JWT library, which signs and checks signatures and nothing else. */
final class RingKey {
    /** RFC 9068 section 4. */
    static final String ACCESS_TYPE = "at+jwt";
    /** OpenID Connect Core names none; this one keeps ID tokens apart from the others. */
    static final String IDENTITY_TYPE = "jwt";
    /** OpenID Connect Back-Channel Logout 1.0 section 2.4. */
    static final String LOGOUT_TYPE = "logout+jwt";

    /** RFC 9068 section 2.2.1. */
    static final String AUTH_TIME = "auth_time";
    /** RFC 9068 section 2.2.1. */
    static final String ACR = "acr";

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

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
        var token = token(ACCESS_TYPE, claims.issuer(), claims.subject(), claims.audience())
                .withClaim("client_id", claims.clientId())
                .withJWTId(claims.tokenId())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt());
        if (!claims.scope().words().isEmpty()) {
            token.withClaim("scope", claims.scope().text());
        }
        token.withArrayClaim("roles", claims.roles().stream().sorted().toArray(String[]::new));
        claims.session().ifPresent(session -> token.withClaim("sid", session.value()));
        claims.proofKey().ifPresent(thumbprint -> token.withClaim("cnf", Map.of("jkt", thumbprint)));
        claims.standpoint()
                .ifPresent(so -> token.withClaim("epoch", so.epoch()).withClaim("ver", so.credentialVersion()));
        claims.login()
                .ifPresent(login ->
                        token.withClaim(AUTH_TIME, login.at().getEpochSecond()).withClaim(ACR, login.acr()));
        return token.sign(algorithm);
    }

    /**
     * OpenID Connect Core section 2: the ID token of these claims.
     *
     * @param accessTokenHash {@code at_hash}
     */
    String sign(IdentityClaims claims, String accessTokenHash) {
        var token = token("JWT", claims.issuer(), claims.subject(), claims.audience())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt())
                .withClaim(AUTH_TIME, claims.authTime().getEpochSecond())
                .withClaim(ACR, claims.acr())
                .withArrayClaim("amr", claims.amr().toArray(String[]::new))
                .withClaim("at_hash", accessTokenHash);
        claims.nonce().ifPresent(nonce -> token.withClaim("nonce", nonce));
        claims.session().ifPresent(session -> token.withClaim("sid", session));
        claims.user().name().ifPresent(name -> token.withClaim("preferred_username", name));
        claims.user()
                .email()
                .ifPresent(email -> token.withClaim("email", email)
                        .withClaim("email_verified", claims.user().isEmailVerified()));
        return token.sign(algorithm);
    }

    /** OpenID Connect Back-Channel Logout 1.0 section 2.4: the logout token of these claims. */
    String sign(LogoutClaims claims) {
        var token = token(LOGOUT_TYPE, claims.issuer(), claims.subject(), claims.audience())
                .withJWTId(claims.tokenId())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt())
                .withClaim("events", Map.of(LOGOUT_EVENT, Map.of()));
        claims.session().ifPresent(session -> token.withClaim("sid", session));
        return token.sign(algorithm);
    }

    private JWTCreator.Builder token(String type, String issuer, Subject subject, String audience) {
        return JWT.create()
                .withHeader(Map.of("typ", type))
                .withKeyId(keyId())
                .withIssuer(issuer)
                .withSubject(subject.text())
                .withAudience(audience);
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
