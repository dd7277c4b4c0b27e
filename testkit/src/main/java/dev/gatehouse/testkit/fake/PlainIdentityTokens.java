package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.LogoutClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** ID and logout tokens that anybody can read and nobody can change unnoticed, by the keys of the access tokens. */
public final class PlainIdentityTokens implements IdentityTokens {
    private static final String IDENTITY = "plain-id";
    private static final String LOGOUT = "plain-lo";
    private static final int SUBJECT = 0;
    private static final int AUDIENCE = 1;
    private static final int SESSION = 2;

    private final PlainAccessTokens accessTokens;

    /** Signs by the keys on that ring. */
    public PlainIdentityTokens(PlainAccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public Secret sign(IdentityClaims claims, Secret accessToken, String algorithm) {
        var words = List.of(
                claims.subject().text(),
                claims.audience(),
                claims.session().orElse(""),
                claims.nonce().orElse(""),
                Long.toString(claims.authTime().getEpochSecond()),
                claims.acr(),
                String.join(" ", claims.amr()),
                claims.user().name().orElse(""),
                claims.user().email().orElse(""),
                Checksums.of(accessToken.reveal()));
        return Secret.of(Sealed.text(IDENTITY, active(algorithm), words));
    }

    @Override
    public Secret signLogout(LogoutClaims claims, String algorithm) {
        var words = List.of(
                claims.subject().text(), claims.audience(), claims.session().orElse(""), claims.tokenId());
        return Secret.of(Sealed.text(LOGOUT, active(algorithm), words));
    }

    @Override
    public Optional<Hint> readHint(Secret idToken) {
        var token = idToken.reveal();
        return Sealed.keyId(IDENTITY, token)
                .flatMap(keyId -> accessTokens.ring().stream()
                        .filter(key -> key.keyId().equals(keyId) && key.state() != State.GONE)
                        .findFirst())
                .flatMap(key -> Sealed.words(key.keyId(), token).flatMap(words -> hint(words, key.algorithm())));
    }

    private static Optional<Hint> hint(List<String> words, String algorithm) {
        var session = Optional.of(words.get(SESSION)).filter(id -> !id.isEmpty());
        return Subject.parse(words.get(SUBJECT))
                .map(subject -> new Hint(subject, words.get(AUDIENCE), session, algorithm));
    }

    private String active(String algorithm) {
        return accessTokens.ring().stream()
                .filter(key -> key.state() == State.ACTIVE && key.algorithm().equals(algorithm))
                .findFirst()
                .map(SigningKey::keyId)
                .orElseThrow(() -> new IllegalStateException("no active key for " + algorithm));
    }
}
