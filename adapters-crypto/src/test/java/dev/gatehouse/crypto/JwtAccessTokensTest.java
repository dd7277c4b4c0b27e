package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.ISSUER;
import static dev.gatehouse.crypto.Fixtures.NOW;
import static dev.gatehouse.crypto.Fixtures.clientClaims;
import static dev.gatehouse.crypto.Fixtures.userClaims;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokensTest {
    private final JwtAccessTokens tokens = onNode(Fixtures.LEEWAY);

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256"})
    void whatIsSignedIsReadAsItWas(String algorithm) {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, algorithm)));

        assertThat(tokens.read(tokens.sign(userClaims()), NOW)).isEqualTo(new Reading.Valid(userClaims()));
        assertThat(tokens.read(tokens.sign(clientClaims()), NOW)).isEqualTo(new Reading.Valid(clientClaims()));
    }

    // E11
    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256"})
    void anIndependentLibraryVerifiesATokenWithThePublishedKeyAlone(String algorithm) throws Exception {
        var key = Fixtures.activeKey(tokens, algorithm);
        tokens.useKeys(List.of(key));
        var jwk = JWK.parse(key.publicJwk());
        var token = SignedJWT.parse(tokens.sign(clientClaims()).reveal());

        assertThat(jwk.isPrivate()).isFalse();
        assertThat(jwk.getKeyID())
                .isEqualTo(key.keyId())
                .isEqualTo(jwk.computeThumbprint().toString());
        assertThat(jwk.toJSONObject()).containsEntry("alg", algorithm).containsEntry("use", "sig");
        assertThat(jwk.size()).isEqualTo(algorithm.equals("ES256") ? 256 : 3072);
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.keyId());
        assertThat(token.verify(
                        algorithm.equals("ES256")
                                ? new ECDSAVerifier(jwk.toECKey())
                                : new RSASSAVerifier(jwk.toRSAKey())))
                .isTrue();
    }

    @Test
    void aUsersTokenHasTheClaimsOfTheProfileAndNoOthers() throws Exception {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var token = SignedJWT.parse(tokens.sign(userClaims()).reveal());

        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("typ", "at+jwt")
                .containsEntry("alg", "ES256");
        assertThat(token.getPayload().toJSONObject())
                .containsOnlyKeys("iss", "sub", "aud", "client_id", "jti", "iat", "exp", "roles", "sid")
                .containsEntry("aud", "https://api.example")
                .containsEntry("roles", List.of("admin"))
                .containsEntry("iat", NOW.getEpochSecond())
                .containsEntry("exp", NOW.getEpochSecond() + 3600);
    }

    // RFC 9068 section 2.2.1
    @Test
    void aTokenThatAClientWasGrantedSaysWhenAndHowItsUserLoggedIn() throws Exception {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var granted = loggedIn(userClaims(), new AccessClaims.Login(NOW.minusSeconds(60), "urn:gatehouse:acr:mfa"));
        var token = tokens.sign(granted);

        assertThat(tokens.read(token, NOW)).isEqualTo(new Reading.Valid(granted));
        assertThat(SignedJWT.parse(token.reveal()).getPayload().toJSONObject())
                .containsEntry("auth_time", NOW.getEpochSecond() - 60)
                .containsEntry("acr", "urn:gatehouse:acr:mfa");
    }

    // RFC 9449 section 6.1
    @Test
    void aTokenSaysToWhichKeyItIsBoundAndOnWhatItStands() throws Exception {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var bound = bound(clientClaims());
        var token = tokens.sign(bound);

        assertThat(tokens.read(token, NOW)).isEqualTo(new Reading.Valid(bound));
        assertThat(SignedJWT.parse(token.reveal()).getPayload().toJSONObject())
                .containsEntry("cnf", Map.of("jkt", "thumbprint-1"))
                .containsEntry("epoch", 3L)
                .containsEntry("ver", 7L);
    }

    @Test
    void whoeverHasNoRolesSaysSo() throws Exception {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var user = SignedJWT.parse(tokens.sign(withoutRoles(userClaims())).reveal());
        var client = SignedJWT.parse(tokens.sign(clientClaims()).reveal());

        assertThat(user.getPayload().toJSONObject()).containsEntry("roles", List.of());
        assertThat(client.getPayload().toJSONObject())
                .containsOnlyKeys("iss", "sub", "aud", "client_id", "jti", "iat", "exp", "scope", "roles")
                .containsEntry("scope", "read write")
                .containsEntry("sub", "client:42");
    }

    // E6
    @ParameterizedTest
    @CsvSource({"-31,false", "-30,true", "0,true", "3599,true", "3600,true", "3629,true", "3630,false", "3631,false"})
    void timesAreJudgedWithOneLeewayAlsoForATokenThatIsRemembered(int age, boolean valid) {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var token = tokens.sign(userClaims());

        for (int round = 0; round < 2; round++) {
            assertThat(tokens.read(token, NOW.plusSeconds(age)) instanceof Reading.Valid)
                    .isEqualTo(valid);
            assertThat(tokens.read(token, NOW.plusSeconds(1))).isInstanceOf(Reading.Valid.class);
        }
    }

    // E6
    @Test
    void withoutLeewayATokenDiesAtItsEnd() {
        var strict = onNode(Duration.ZERO);
        strict.useKeys(List.of(Fixtures.activeKey(strict, "ES256")));
        var token = strict.sign(userClaims());

        assertThat(strict.read(token, NOW.plusSeconds(3600).minusMillis(1))).isInstanceOf(Reading.Valid.class);
        assertThat(strict.read(token, NOW.plusSeconds(3600))).isEqualTo(new Reading.Invalid("expired"));
        assertThat(strict.read(token, NOW.minusMillis(1))).isEqualTo(new Reading.Invalid("issued in the future"));
    }

    // E10: one character of the signature changed is another token, whatever its jti.
    @Test
    void aRememberedTokenVouchesForNoOther() {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));
        var token = tokens.sign(userClaims());
        assertThat(tokens.read(token, NOW)).isInstanceOf(Reading.Valid.class);

        // A9
        for (int i = 0; i < token.reveal().length(); i++) {
            assertNotValid(Mutations.replaceAt(token.reveal(), i));
        }
        int signature = token.reveal().lastIndexOf('.') + 1;
        for (var spoiled : Mutations.of(token.reveal().substring(signature))) {
            assertNotValid(token.reveal().substring(0, signature) + spoiled);
        }
    }

    // E10
    @Test
    void noMoreIsRememberedThanMayBeAndTheRestIsVerifiedAnew() {
        var few = new JwtAccessTokens(Fixtures.keys(), ISSUER, Fixtures.LEEWAY, 3);
        few.useKeys(List.of(Fixtures.activeKey(few, "ES256")));

        for (int i = 0; i < 20; i++) {
            var token = few.sign(userClaims());
            assertThat(few.read(token, NOW)).isInstanceOf(Reading.Valid.class);
            assertThat(few.read(token, NOW)).isInstanceOf(Reading.Valid.class);
            assertThat(few.remembered()).isBetween(1L, 3L);
        }
    }

    private void assertNotValid(String token) {
        assertThat(tokens.read(Secret.of(token), NOW)).as(token).isNotInstanceOf(Reading.Valid.class);
    }

    private static JwtAccessTokens onNode(Duration leeway) {
        return new JwtAccessTokens(Fixtures.keys(), ISSUER, leeway);
    }

    private static AccessClaims bound(AccessClaims claims) {
        return new AccessClaims(
                claims.issuer(),
                claims.subject(),
                claims.audience(),
                claims.clientId(),
                claims.scope(),
                claims.roles(),
                claims.session(),
                claims.tokenId(),
                claims.issuedAt(),
                claims.expiresAt(),
                Optional.of("thumbprint-1"),
                Optional.of(new AccessClaims.Standpoint(3, 7)));
    }

    private static AccessClaims loggedIn(AccessClaims claims, AccessClaims.Login login) {
        return new AccessClaims(
                claims.issuer(),
                claims.subject(),
                claims.audience(),
                claims.clientId(),
                claims.scope(),
                claims.roles(),
                claims.session(),
                claims.tokenId(),
                claims.issuedAt(),
                claims.expiresAt(),
                claims.proofKey(),
                claims.standpoint(),
                Optional.of(login));
    }

    private static AccessClaims withoutRoles(AccessClaims claims) {
        return new AccessClaims(
                claims.issuer(),
                claims.subject(),
                claims.audience(),
                claims.clientId(),
                claims.scope(),
                Set.of(),
                claims.session(),
                claims.tokenId(),
                claims.issuedAt(),
                claims.expiresAt());
    }
}
