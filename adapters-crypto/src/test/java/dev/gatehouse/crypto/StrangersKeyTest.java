package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of what is taken for a key. */
class StrangersKeyTest {
    @Test
    void theThumbprintIsThatOfTheRequiredMembers() { // RFC 7638 section 3
        assertThat(read(Stranger.EC.jwk("\"kid\":\"one\"")).thumbprint()).isEqualTo(Stranger.EC.thumbprint());
        assertThat(read(Stranger.RSA.jwk("\"kid\":\"two\"")).thumbprint()).isEqualTo(Stranger.RSA.thumbprint());
    }

    @ParameterizedTest
    @CsvSource({
        "2047, 65537,      false",
        "2048, 65537,      true",
        "4096, 65537,      true",
        "4097, 65537,      false",
        "2048, 1,          false",
        "2048, 3,          true",
        "2048, 65536,      false",
        "2048, 4294967295, true",
        "2048, 4294967297, false",
    })
    void anRsaKeyIsNeitherTooShortNorTooLong(int bits, long exponent, boolean isTaken) {
        var jwk = rsa(BigInteger.ONE.setBit(bits - 1), exponent);

        if (isTaken) {
            assertThat(read(jwk).fits(StrangersAlgorithm.RS256)).isTrue();
        } else {
            assertThatThrownBy(() -> read(jwk)).isInstanceOf(TokenRefused.class);
        }
    }

    @Test
    void anEvenModulusIsNone() {
        var jwk = rsa(BigInteger.ONE.shiftLeft(2047), 65_537);

        assertThatThrownBy(() -> read(jwk)).isInstanceOf(TokenRefused.class);
    }

    @Test
    void aNameHas256CharactersAtMost() {
        assertThat(read(Stranger.EC.jwk("\"kid\":\"" + "k".repeat(256) + "\"")).keyId())
                .contains("k".repeat(256));
        assertThatThrownBy(() -> read(Stranger.EC.jwk("\"kid\":\"" + "k".repeat(257) + "\"")))
                .isInstanceOf(TokenRefused.class);
    }

    @Test
    void aKeyThatNamesNoAlgorithmFitsThoseOfItsKind() {
        assertThat(StrangersAlgorithm.values())
                .filteredOn(read(Stranger.EC.jwk())::fits)
                .containsExactly(StrangersAlgorithm.ES256);
        assertThat(StrangersAlgorithm.values())
                .filteredOn(read(Stranger.RSA.jwk())::fits)
                .containsExactly(StrangersAlgorithm.RS256, StrangersAlgorithm.PS256);
        assertThat(StrangersAlgorithm.values())
                .filteredOn(read(Stranger.RSA.jwk("\"alg\":\"PS256\""))::fits)
                .containsExactly(StrangersAlgorithm.PS256);
    }

    private static String rsa(BigInteger modulus, long exponent) {
        return "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(number(modulus), number(BigInteger.valueOf(exponent)));
    }

    /** RFC 7518 section 2: without the byte that is there for the sign alone. */
    private static String number(BigInteger value) {
        var signed = value.toByteArray();
        return Base64Url.encode(signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed);
    }

    private static StrangersKey read(String jwk) {
        return StrangersKey.read(Claims.read(jwk.getBytes(StandardCharsets.UTF_8)));
    }
}
