package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtProofReaderTest {
    private static final String PAYLOAD =
            "{\"jti\":\"j-1\",\"htm\":\"POST\",\"htu\":\"https://id.example/oauth2/token\"," + "\"iat\":1777629600}";

    private final ProofReader reader = new JwtProofReader();

    // E10
    @Test
    void aProofComesBackWithTheThumbprintOfItsKey() {
        var payload = PAYLOAD.replaceFirst("}$", ",\"nonce\":\"n-1\",\"ath\":\"h-1\"}");

        assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), payload)))
                .contains(new Proof(
                        Stranger.EC.thumbprint(),
                        "POST",
                        "https://id.example/oauth2/token",
                        "j-1",
                        Instant.ofEpochSecond(1_777_629_600),
                        Optional.of("n-1"),
                        Optional.of("h-1")));
        assertThat(reader.read(Stranger.RSA.sign("RS256", header(Stranger.RSA, "RS256"), PAYLOAD))
                        .map(Proof::thumbprint))
                .contains(Stranger.RSA.thumbprint());
    }

    /** RFC 9449 section 4.1, figure 2. */
    @Test
    void theProofOfTheStandardIsRead() {
        var proof = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6Ik"
                + "VDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCR"
                + "nMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JE"
                + "QSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIj"
                + "oiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwia"
                + "WF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg"
                + "4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";

        assertThat(reader.read(Secret.of(proof)).map(Proof::thumbprint))
                .contains("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    /** RFC 9449 section 7.1, figures 12 and 13. */
    @Test
    void theHashOfTheStandardsTokenIsTheirs() {
        assertThat(reader.hashOf(Secret.of("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU")))
                .isEqualTo("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    @Test
    void noChangeOfAProofIsRead() {
        var proof = Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), PAYLOAD);

        assertThat(Mutations.of(proof.reveal()))
                .noneMatch(text -> reader.read(Secret.of(text)).isPresent());
    }

    @Test
    void whoeverSignsWithAnotherKeyThanTheOneInItIsRefused() {
        assertThat(reader.read(Stranger.OTHER_EC.sign("ES256", header(Stranger.EC, "ES256"), PAYLOAD)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "dpop", "application/jwt", ""})
    void anotherTypeIsRefused(String type) { // E5
        var header = header(Stranger.EC, "ES256").replace("dpop+jwt", type);

        assertThat(reader.read(Stranger.EC.sign("ES256", header, PAYLOAD))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"]",
                "\"b64\":false",
                "\"zip\":\"DEF\"",
                "\"alg\":\"ES256\"",
            })
    void aHeaderThatMeansSomethingElseIsRefused(String member) { // E3, E6
        var header = header(Stranger.EC, "ES256").replaceFirst("}$", "," + member + "}");

        assertThat(reader.read(Stranger.EC.sign("ES256", header, PAYLOAD))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES384", "RS256", "PS256", "es256", "EdDSA"})
    void anotherAlgorithmIsRefused(String algorithm) { // E1
        assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, algorithm), PAYLOAD)))
                .isEmpty();
    }

    @Test
    void noProofIsByPss() {
        assertThat(reader.read(Stranger.RSA.sign("PS256", header(Stranger.RSA, "PS256"), PAYLOAD)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "k"})
    void aPrivateMemberIsRefused(String member) {
        assertThat(reader.read(signed(Stranger.EC.jwk("\"" + member + "\":\"AQAB\""))))
                .isEmpty();
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        var jwk = Stranger.EC.jwk();
        var x = jwk.substring(jwk.indexOf("\"x\":\"") + 5, jwk.indexOf("\",\"y\""));

        assertThat(reader.read(signed(jwk.replace(x, Base64Url.encode(new byte[32])))))
                .isEmpty();
        assertThat(reader.read(signed(jwk.replace(x, Base64Url.encode(new byte[33])))))
                .isEmpty();
        assertThat(reader.read(signed(jwk.replace("P-256", "P-384")))).isEmpty();
        assertThat(reader.read(signed(jwk.replace("\"EC\"", "\"oct\"")))).isEmpty();
    }

    /** CVE-2022-21449. */
    @Test
    void aSignatureOfZeroesIsRefused() {
        var proof =
                Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), PAYLOAD).reveal();
        var start = proof.substring(0, proof.lastIndexOf('.') + 1);

        assertThat(reader.read(Secret.of(start + Base64Url.encode(new byte[64]))))
                .isEmpty();
        assertThat(reader.read(Secret.of(start + Base64Url.encode(new byte[63]))))
                .isEmpty();
        assertThat(reader.read(Secret.of(start))).isEmpty();
    }

    @Test
    void aShortRsaKeyIsRefused() {
        var weak = Stranger.rsa(1024);

        assertThat(reader.read(weak.sign("RS256", header(weak, "RS256"), PAYLOAD)))
                .isEmpty();
    }

    @Test
    void whatMustBeThereIsThere() {
        for (var member : Map.of(
                        "jti", "\"jti\":\"j-1\",",
                        "htm", "\"htm\":\"POST\",",
                        "htu", "\"htu\":\"https://id.example/oauth2/token\",",
                        "iat", ",\"iat\":1777629600")
                .values()) {
            var payload = PAYLOAD.replace(member, "");
            assertThat(payload).isNotEqualTo(PAYLOAD);
            assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), payload)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsTooLongIsRefused() {
        var longest = PAYLOAD.replace("j-1", "j".repeat(256));
        var payload = PAYLOAD.replace("j-1", "j".repeat(257));
        var huge = PAYLOAD.replaceFirst("}$", ",\"x\":\"" + "x".repeat(8_192) + "\"}");

        assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), payload)))
                .isEmpty();
        assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), longest)))
                .isPresent();
        assertThat(reader.read(Stranger.EC.sign("ES256", header(Stranger.EC, "ES256"), huge)))
                .isEmpty();
    }

    private static Secret signed(String jwk) {
        return Stranger.EC.sign("ES256", "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + jwk + "}", PAYLOAD);
    }

    private static String header(Stranger stranger, String algorithm) {
        return "{\"typ\":\"dpop+jwt\",\"alg\":\"" + algorithm + "\",\"jwk\":" + stranger.jwk() + "}";
    }
}
