package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Statements E1 to E10: tokens that would be good but for one thing, and why each is refused. */
class HostileTokensTest {
    static final List<String> REQUIRED = List.of("iss", "sub", "aud", "client_id", "jti", "iat", "exp");
    static final List<String> WRONG = List.of("null", "true", "{}", "[1]", "\"\"", "-1", "1.5");

    private final Issuer issuer = new Issuer();
    private final Clock clock = new Clock();
    private final Forge forge = new Forge(issuer.url());
    private final TokenVerifier verifier =
            TokenVerifier.of(issuer.url(), Issuer.AUDIENCE).clock(clock).build(new HandRhythm());

    @AfterEach
    void close() {
        verifier.close();
        issuer.close();
    }

    @Test
    void theForgedTokenIsGoodUnlessSomethingIsWrongWithIt() {
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    // E1, E2, E3, E5, E6, E7, E8, E9, E10
    @ParameterizedTest
    @FieldSource("dev.gatehouse.verifier.HostileTokens#TOKENS")
    void isRefused(HostileTokens.Hostile hostile) {
        assertThat(verifier.verify(hostile.token().apply(forge))).isEqualTo(new Verification.Refused(hostile.why()));
    }

    // E4: each required claim removed, null, of a wrong type.
    @ParameterizedTest
    @FieldSource("REQUIRED")
    void aClaimThatIsRequiredMustBeThereAndOfItsType(String claim) {
        assertThat(verifier.verify(forge.good("-" + claim))).isEqualTo(new Verification.Refused(Reason.WRONG_CLAIMS));
        assertThat(WRONG)
                .allSatisfy(value -> assertThat(verifier.verify(forge.good(claim + ":" + value)))
                        .isInstanceOf(Verification.Refused.class));
    }

    // E2: a key that comes with the token is as if it were not there.
    @Test
    void aKeyInTheHeaderIsNotUsed() {
        var own = Issuer.ecKey("key-1");
        var header = Forge.header(",\"jwk\":" + own.toPublicJWK().toJSONString()
                + ",\"jku\":\"https://evil.example/jwks\",\"x5u\":\"https://evil.example/x\"");

        assertThat(verifier.verify(Forge.signed(own, JWSAlgorithm.ES256, header, forge.payload())))
                .isEqualTo(new Verification.Refused(Reason.WRONG_SIGNATURE));
        assertThat(verifier.verify(forge.signed(header, forge.payload()))).isInstanceOf(Verification.Verified.class);
    }

    // E10: what is remembered is the token with its signature, not its jti.
    @Test
    void aTokenThatIsKnownHelpsNoOtherOfItsId() throws JOSEException {
        var good = forge.good();
        var unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        var other = Forge.signed(Issuer.ecKey("key-1"), JWSAlgorithm.ES256, Forge.header(""), forge.payload());

        assertThat(verifier.verify(good)).isInstanceOf(Verification.Verified.class);
        assertThat(verifier.verify(unsigned)).isInstanceOf(Verification.Refused.class);
        assertThat(verifier.verify(other)).isEqualTo(new Verification.Refused(Reason.WRONG_SIGNATURE));
    }

    @Test
    void aTokenOfTheLibraryIsGood() throws JOSEException {
        var token = JWT.create()
                .withHeader(Map.of("typ", "at+jwt"))
                .withKeyId("key-rsa")
                .withIssuer(issuer.url())
                .withSubject("client:7")
                .withAudience("others", Issuer.AUDIENCE)
                .withClaim("client_id", "gh_ak_7")
                .withJWTId("t2")
                .withIssuedAt(Date.from(Clock.NOW))
                .withExpiresAt(Date.from(Clock.NOW.plusSeconds(60)))
                .sign(Algorithm.RSA256(Issuer.RSA.toRSAPublicKey(), Issuer.RSA.toRSAPrivateKey()));

        assertThat(verifier.verify(token)).isInstanceOf(Verification.Verified.class);
    }
}
