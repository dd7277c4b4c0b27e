package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAssertionReaderTest {
    private static final String PAYLOAD =
            "{\"iss\":\"app\",\"sub\":\"app\",\"aud\":\"https://id.example\",\"jti\":\"j-1\"," + "\"exp\":1777629660}";
    private static final String KEYS = set(
            Stranger.EC.jwk("\"kid\":\"one\""),
            Stranger.OTHER_EC.jwk("\"kid\":\"two\",\"alg\":\"ES256\",\"use\":\"sig\""),
            Stranger.RSA.jwk("\"kid\":\"three\""));

    private final AssertionReader reader = new JwtAssertionReader();

    @ParameterizedTest
    @CsvSource({"ES256,one", "ES256,", "RS256,three", "PS256,three", "PS256,"})
    void anAssertionComesBack(String algorithm, String keyId) {
        var signer = algorithm.equals("ES256") ? Stranger.EC : Stranger.RSA;

        assertThat(reader.read(signer.sign(algorithm, header(algorithm, keyId), PAYLOAD), KEYS))
                .contains(new Assertion(
                        "app",
                        "app",
                        Set.of("https://id.example"),
                        "j-1",
                        Optional.empty(),
                        Optional.empty(),
                        Instant.ofEpochSecond(1_777_629_660)));
    }

    @Test
    void manyAudiencesComeBackAndTimesToo() {
        var payload = PAYLOAD.replace("\"https://id.example\"", "[\"https://id.example\",\"b\"]")
                .replaceFirst("}$", ",\"iat\":1,\"nbf\":2}");

        assertThat(read(payload)).hasValueSatisfying(assertion -> {
            assertThat(assertion.audiences()).containsExactlyInAnyOrder("https://id.example", "b");
            assertThat(assertion.issuedAt()).contains(Instant.ofEpochSecond(1));
            assertThat(assertion.notBefore()).contains(Instant.ofEpochSecond(2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "client-authentication+jwt", "application/client-authentication+jwt"})
    void itsTypeMayBeSaid(String type) {
        assertThat(reader.read(Stranger.EC.sign("ES256", typed(type), PAYLOAD), KEYS))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "dpop+jwt", "logout+jwt", ""})
    void anotherTypeIsRefused(String type) { // E5
        assertThat(reader.read(Stranger.EC.sign("ES256", typed(type), PAYLOAD), KEYS))
                .isEmpty();
    }

    @Test
    void noChangeOfAnAssertionIsRead() {
        var assertion = Stranger.EC.sign("ES256", header("ES256", "one"), PAYLOAD);

        assertThat(Mutations.of(assertion.reveal()))
                .noneMatch(text -> reader.read(Secret.of(text), KEYS).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "three", "four", "\u00e9"})
    void theKeyThatItNamesMustHaveSigned(String keyId) { // E4
        assertThat(reader.read(Stranger.EC.sign("ES256", header("ES256", keyId), PAYLOAD), KEYS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES384", "RS256", "PS256", "es256"})
    void anotherAlgorithmIsRefused(String algorithm) { // E1
        assertThat(reader.read(Stranger.EC.sign("ES256", header(algorithm, null), PAYLOAD), KEYS))
                .isEmpty();
    }

    @Test
    void aKeyThatSaysItsAlgorithmSignsByNoOther() { // E2
        var keys = set(Stranger.RSA.jwk("\"alg\":\"PS256\""));

        assertThat(reader.read(Stranger.RSA.sign("PS256", header("PS256", null), PAYLOAD), keys))
                .isPresent();
        assertThat(reader.read(Stranger.RSA.sign("RS256", header("RS256", null), PAYLOAD), keys))
                .isEmpty();
    }

    /** What the token brings itself is as if it were not there. */
    @Test
    void aKeyInTheHeaderIsNotBelieved() { // E3
        var header = header("ES256", null).replaceFirst("}$", ",\"jwk\":" + Stranger.EC.jwk() + "}");

        assertThat(reader.read(Stranger.EC.sign("ES256", header, PAYLOAD), set(Stranger.OTHER_EC.jwk())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"crit\":[\"exp\"]", "\"b64\":false", "\"zip\":\"DEF\"", "\"alg\":\"ES256\"", "\"kid\":1"})
    void aHeaderThatMeansSomethingElseIsRefused(String member) { // E3, E6
        var header = header("ES256", null).replaceFirst("}$", "," + member + "}");

        assertThat(reader.read(Stranger.EC.sign("ES256", header, PAYLOAD), KEYS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"iss\":\"app\",",
                "\"sub\":\"app\",",
                "\"jti\":\"j-1\",",
                ",\"exp\":1777629660",
            })
    void whatMustBeThereIsThere(String member) { // E7
        var payload = PAYLOAD.replace(member, "");

        assertThat(payload).isNotEqualTo(PAYLOAD);
        assertThat(read(payload)).isEmpty();
    }

    @Test // RFC 7519 section 2: clients write Date.now() / 1000, or time.time()
    void aTimeMayHaveAFraction() {
        assertThat(read(PAYLOAD.replace("1777629660", "1777629660.987,\"iat\":1.0")))
                .hasValueSatisfying(assertion -> {
                    assertThat(assertion.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_777_629_660));
                    assertThat(assertion.issuedAt()).contains(Instant.ofEpochSecond(1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1777629660.5", "-1", "\"1777629660\"", "1e9", "1777629660.", "null", "true"})
    void anEndThatIsNoTimeIsRefused(String end) { // E8
        assertThat(read(PAYLOAD.replace("1777629660", end))).isEmpty();
    }

    @Test
    void theSubjectIsToldBeforeAnythingIsBelieved() {
        var stranger = Stranger.OTHER_EC.sign("ES256", header("ES256", null), PAYLOAD);

        assertThat(reader.subjectUnverified(stranger)).contains("app");
        assertThat(reader.subjectUnverified(
                        Stranger.EC.sign("ES256", header("ES256", null), PAYLOAD.replace("app", "a".repeat(257)))))
                .isEmpty();
        assertThat(reader.subjectUnverified(Secret.of("a.b.c"))).isEmpty();
        assertThat(reader.subjectUnverified(Secret.of(stranger.reveal() + "A".repeat(8_192))))
                .isEmpty();
    }

    private Optional<Assertion> read(String payload) {
        return reader.read(Stranger.EC.sign("ES256", header("ES256", "one"), payload), KEYS);
    }

    private static String typed(String type) {
        return "{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}";
    }

    private static String header(String algorithm, @Nullable String keyId) {
        return "{\"alg\":\"" + algorithm + "\"" + (keyId == null ? "" : ",\"kid\":\"" + keyId + "\"") + "}";
    }

    private static String set(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }
}
