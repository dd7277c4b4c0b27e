package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.ISSUER;
import static dev.gatehouse.crypto.Fixtures.refreshClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacRefreshTokensTest {
    private final RefreshTokens tokens = tokens(ISSUER, Fixtures.MASTER_KEY);

    @Test
    void whatIsSealedOpensAsItWas() {
        assertThat(tokens.open(tokens.seal(refreshClaims()))).contains(refreshClaims());
    }

    // A3: two nodes, or a node before and after an update, hand out the same successor.
    @Test
    void theSameClaimsGiveTheSameTextEverywhere() {
        assertThat(tokens.seal(refreshClaims()).reveal())
                .isEqualTo(tokens(ISSUER, Fixtures.MASTER_KEY)
                        .seal(refreshClaims())
                        .reveal())
                .isEqualTo(
                        "eyJhbGciOiJIUzI1NiIsInR5cCI6InJ0K2p3dCIsImtpZCI6ImFkOWFjMzgyZTQxNmZkODEifQ.eyJpc3MiOiJodHRwczovL2lkL"
                                + "mV4YW1wbGUiLCJhdWQiOiJodHRwczovL2lkLmV4YW1wbGUvb2F1dGgyL3Rva2VuIiwic2lkIjoic2Vzc2lvbi0xIiwiZ2VuIjo3L"
                                + "CJpYXQiOjE3Nzc2Mjk2MDAsImV4cCI6MTc3NzcxNjAwMCwianRpIjoibm9uY2UtNyJ9.RYdGwYWdd6ZuznoyC2Q6kyF5E0ZPPZ6G"
                                + "lY6OjpmspYw");
    }

    @Test
    void anIndependentLibraryReadsTheSameClaims() throws Exception {
        var token = SignedJWT.parse(tokens.seal(refreshClaims()).reveal());
        var claims = token.getJWTClaimsSet();

        assertThat(token.verify(new MACVerifier(Fixtures.MASTER_KEY.derive(KeyPurpose.REFRESH))))
                .isTrue();
        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("typ", "rt+jwt")
                .containsEntry("kid", tokens.activeKeyId());
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly(ISSUER + "/oauth2/token");
        assertThat(claims.getStringClaim("sid")).isEqualTo("session-1");
        assertThat(claims.getLongClaim("gen")).isEqualTo(7);
        assertThat(claims.getJWTID()).isEqualTo("nonce-7");
        assertThat(claims.getIssueTime()).isEqualTo(Fixtures.NOW);
        assertThat(claims.getExpirationTime()).isEqualTo(Fixtures.NOW.plusSeconds(86_400));
    }

    // A9
    @Test
    void noChangeOfATokenOpens() {
        assertThat(Mutations.of(tokens.seal(refreshClaims()).reveal())).noneMatch(text -> opens(text));
    }

    // E8
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c", "a.b.c.d", "=.=.=", "é.é.é"})
    void whatHasNotTheShapeOfATokenDoesNotOpen(String text) {
        assertThat(opens(text)).isFalse();
    }

    // E8
    @Test
    void whatIsEndlessDoesNotOpen() {
        assertThat(opens(".".repeat(1_000_000))).isFalse();
        assertThat(opens(tokens.seal(refreshClaims()).reveal() + "A".repeat(5000)))
                .isFalse();
    }

    // E5
    @Test
    void anotherInstallationsTokenDoesNotOpenThoughItHasTheSameKey() {
        assertThat(opens(tokens("https://other.example", Fixtures.MASTER_KEY)
                        .seal(refreshClaims())
                        .reveal()))
                .isFalse();
    }

    // E1, E5: a token of another type or algorithm, sealed with the right key.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}",
                "{\"alg\":\"HS256\",\"kid\":\"%s\"}",
                "{\"alg\":\"none\",\"typ\":\"rt+jwt\",\"kid\":\"%s\"}",
                "{\"alg\":\"HS512\",\"typ\":\"rt+jwt\",\"kid\":\"%s\"}",
                "{\"alg\":\"HS256\",\"typ\":\"rt+jwt\",\"kid\":\"%s\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"HS256\",\"typ\":\"rt+jwt\",\"kid\":\"unknown\"}"
            })
    void aHeaderOtherThanOurOwnDoesNotOpen(String header) {
        var payload =
                CompactJws.split(tokens.seal(refreshClaims()).reveal(), 4096).payload();

        assertThat(opens(sealedByHand(header.formatted(Fixtures.MASTER_KEY.id()), payload)))
                .isFalse();
        assertThat(opens(sealedByHand(ourHeader(), payload))).isTrue();
    }

    // E4: what could only be sealed by a faulty version of ourselves.
    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sid", "gen", "iat", "exp", "jti"})
    void aClaimThatIsMissingOrOfAnotherTypeDoesNotOpen(String claim) {
        var payload = new String(
                Base64Url.decode(CompactJws.split(tokens.seal(refreshClaims()).reveal(), 4096)
                        .payload()),
                StandardCharsets.UTF_8);

        for (var spoiled : List.of(
                payload.replace("\"" + claim + "\":", "\"x\":"),
                payload.replaceFirst("\"" + claim + "\":[^,}]+", "\"" + claim + "\":null"),
                payload.replaceFirst("\"" + claim + "\":[^,}]+", "\"" + claim + "\":-1"),
                payload.replaceFirst("\"" + claim + "\":[^,}]+", "\"" + claim + "\":[\"a\"]"))) {
            assertThat(spoiled).isNotEqualTo(payload);
            assertThat(opens(sealedByHand(ourHeader(), Base64Url.encode(spoiled))))
                    .as(spoiled)
                    .isFalse();
        }
    }

    // E5
    @Test
    void anAccessTokenIsNoRefreshTokenAndTheOtherWayRound() {
        var access = Fixtures.accessTokens("ES256");

        assertThat(tokens.open(access.sign(Fixtures.userClaims()))).isEmpty();
        assertThat(access.read(tokens.seal(refreshClaims()), Fixtures.NOW)).isNotInstanceOf(Reading.Valid.class);
    }

    @Test
    void anOlderMasterKeyStillOpensAndTheCurrentOneIsActive() {
        var rotated = tokens(ISSUER, Fixtures.OTHER_MASTER_KEY, Fixtures.MASTER_KEY);

        assertThat(rotated.open(tokens.seal(refreshClaims()))).contains(refreshClaims());
        assertThat(rotated.seal(refreshClaims()).reveal())
                .isEqualTo(tokens.seal(refreshClaims()).reveal());
        assertThat(rotated.activeKeyId()).isEqualTo(Fixtures.OTHER_MASTER_KEY.id());
    }

    // L2
    @Test
    void withoutItsMasterKeyNothingOpensNorIsSealed() {
        var stranger = tokens(ISSUER, Fixtures.OTHER_MASTER_KEY);

        assertThat(stranger.open(tokens.seal(refreshClaims()))).isEmpty();
        assertThatThrownBy(() -> stranger.seal(refreshClaims())).isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void anIssuerWithASlashAtItsEndHasTheSameTokenEndpoint() throws Exception {
        var token = tokens(ISSUER + "/", Fixtures.MASTER_KEY).seal(refreshClaims());

        assertThat(SignedJWT.parse(token.reveal()).getJWTClaimsSet().getAudience())
                .containsExactly(ISSUER + "/oauth2/token");
    }

    private boolean opens(String text) {
        return tokens.open(Secret.of(text)).isPresent();
    }

    private static String ourHeader() {
        return "{\"alg\":\"HS256\",\"typ\":\"rt+jwt\",\"kid\":\"" + Fixtures.MASTER_KEY.id() + "\"}";
    }

    private static String sealedByHand(String header, String payload) {
        var signed = Base64Url.encode(header) + "." + payload;
        var mac = new HmacSha256(Fixtures.MASTER_KEY.derive(KeyPurpose.REFRESH));
        return signed + "." + Base64Url.encode(mac.of(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static RefreshTokens tokens(String issuer, MasterKey current, MasterKey... older) {
        return new MacRefreshTokens(MasterKeys.given(current, List.of(older)), issuer);
    }
}
