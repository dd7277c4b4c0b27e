package dev.gatehouse.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public keys for signatures, on the curve and long enough, and nothing that is secret. */
class ClientKeysTest {
    /** RFC 7515 appendix A.3.1. */
    private static final Map<String, String> EC = Map.of(
            "kty", "EC",
            "crv", "P-256",
            "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");

    private static Map<String, String> rsa(int bits) {
        return Map.of("kty", "RSA", "n", encoded(BigInteger.TWO.pow(bits - 1).add(BigInteger.ONE)), "e", "AQAB");
    }

    private static String encoded(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }

    private static Map<String, String> with(Map<String, String> key, String name, String value) {
        var more = new HashMap<>(key);
        more.put(name, value);
        return more;
    }

    @Test
    void aKeyIsWrittenWithoutWhatSaysNothing() {
        assertThat(ClientKeys.parse(List.of(with(with(EC, "kid", "k1"), "n", "\"}], \"evil\": [{"))))
                .contains("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + EC.get("x") + "\",\"y\":\""
                        + EC.get("y") + "\",\"kid\":\"k1\"}]}");
        assertThat(ClientKeys.parse(List.of(rsa(2048), rsa(4096), EC))).isPresent();
    }

    @Test
    void aNumberIsWrittenInItsOneSpelling() {
        var loose = with(rsa(2048), "e", "AAEAAQ");

        assertThat(loose.get("n")).startsWith("AI");
        assertThat(ClientKeys.parse(List.of(loose)).orElseThrow())
                .contains("\"n\":\"gA", "\"e\":\"AQAB\"")
                .doesNotContain("\"n\":\"A");
        assertThat(ClientKeys.parse(List.of(with(EC, "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a1"))))
                .isEqualTo(ClientKeys.parse(List.of(EC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
    void aPrivateKeyIsNotTaken(String member) {
        assertThat(ClientKeys.parse(List.of(with(EC, member, "")))).isEmpty();
        assertThat(ClientKeys.parse(List.of(with(rsa(2048), member, "AQAB")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kty, oct", "kty, ''", "crv, P-384", "x, AQAB", "y, f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x, '*'",
        "y, x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0=", "use, enc", "alg, none", "alg, HS256", "kid, ''",
                "kid, 'a\"b'"
    })
    void anUnfitMemberSpoilsTheSet(String member, String value) {
        assertThat(ClientKeys.parse(List.of(EC, with(EC, member, value)))).isEmpty();
    }

    @Test
    void aKeyIsLongEnoughAndNotEndless() {
        assertThat(ClientKeys.parse(List.of(rsa(2047)))).isEmpty();
        assertThat(ClientKeys.parse(List.of(rsa(4097)))).isEmpty();
        assertThat(ClientKeys.parse(List.of(with(rsa(2048), "e", "AQ")))).isEmpty();
        assertThat(ClientKeys.parse(List.of(with(rsa(2048), "e", "AQAAAAE")))).isEmpty();
        assertThat(ClientKeys.parse(List.of(with(rsa(2048), "alg", "ES256")))).isEmpty();
    }

    @Test
    void aSetHasFewKeysOfDifferentNames() {
        assertThat(ClientKeys.parse(List.of())).isEmpty();
        assertThat(ClientKeys.parse(IntStream.rangeClosed(0, ClientKeys.MOST)
                        .mapToObj(n -> EC)
                        .toList()))
                .isEmpty();
        assertThat(ClientKeys.parse(List.of(with(EC, "kid", "1"), with(rsa(2048), "kid", "1"))))
                .isEmpty();
    }
}
