package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys of strangers are fit to verify with, all of them, or the set is none. */
class StrangersKeysTest {
    @Test
    void aSetOfUsableKeysHasNoProblem() {
        assertThat(problem(set(Stranger.EC.jwk("\"kid\":\"one\""), Stranger.RSA.jwk())))
                .isEmpty();
    }

    @Test
    void aSetWithAKeyThatCannotBeUsedHasOne() {
        var good = Stranger.EC.jwk("\"kid\":\"one\"");

        assertThat(problem("")).isPresent();
        assertThat(problem("[]")).isPresent();
        assertThat(problem("{}")).isPresent();
        assertThat(problem("{\"keys\":[1]}")).contains("keys is no object");
        assertThat(problem(set())).contains("not 1 to 10 keys");
        assertThat(problem(set(good, good))).contains("two keys of one kid");
        assertThat(problem(set(good, Stranger.OTHER_EC.jwk("\"d\":\"AQAB\"")))).contains("a private key");
        assertThat(problem(set(Stranger.EC.jwk("\"use\":\"enc\"")))).contains("a key that is not for signatures");
        assertThat(problem(set(Stranger.EC.jwk("\"alg\":\"RS256\"")))).isPresent();
        assertThat(problem(set(Stranger.EC.jwk("\"alg\":\"HS256\"")))).isPresent();
        assertThat(problem(set("{\"kty\":\"oct\",\"k\":\"AQAB\"}"))).contains("a private key");
        assertThat(problem(set(Stranger.rsa(1024).jwk()))).isPresent();
        assertThat(problem(set(Stranger.RSA.jwk().replace("\"AQAB\"", "\"AQ\""))))
                .contains("an RSA key with an unsafe exponent");
        assertThat(problem(set(Stranger.RSA.jwk().replace("\"AQAB\"", "\"AAEAAQ\""))))
                .contains("a number with a leading zero");
        assertThat(problem(set(good) + " ".repeat(32_768))).contains("too long");
    }

    @Test
    void aNameFindsItsKeyAndThoseThatHaveNone() throws TokenRefused {
        var named = StrangersKeys.read(set(Stranger.EC.jwk("\"kid\":\"one\""), Stranger.OTHER_EC.jwk()));

        assertThat(named.candidates(Optional.of("one"), StrangersAlgorithm.ES256))
                .hasSize(2);
        assertThat(named.candidates(Optional.of("two"), StrangersAlgorithm.ES256))
                .hasSize(1);
        assertThat(named.candidates(Optional.empty(), StrangersAlgorithm.ES256)).hasSize(2);
        assertThat(named.candidates(Optional.of("one"), StrangersAlgorithm.RS256))
                .isEmpty();
    }

    private static Optional<String> problem(String jwks) {
        try {
            StrangersKeys.read(jwks);
            return Optional.empty();
        } catch (TokenRefused unusable) {
            return Optional.of(unusable.why());
        }
    }

    private static String set(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }
}
