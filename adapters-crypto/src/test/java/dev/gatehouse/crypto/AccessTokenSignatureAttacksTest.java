package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SigningKey;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens signed by somebody else, or in another way; each would be good but for the one thing that the test names. */
class AccessTokenSignatureAttacksTest {
    /** What is added to a release of Java for the version of its class files (JVMS 4.1). */
    private static final int FIRST_CLASS_FILE = 44;

    private final JwtAccessTokens tokens = new JwtAccessTokens(Fixtures.keys(), Fixtures.ISSUER, Fixtures.LEEWAY);
    private final SigningKey key = Fixtures.activeKey(tokens, "ES256");
    private final Forge forge = new Forge(key);

    @BeforeEach
    void useTheKey() {
        tokens.useKeys(List.of(key));
    }

    @Test
    void theForgedTokenIsGoodUnlessSomethingIsWrongWithIt() {
        assertThat(tokens.read(forge.sign(forge.header(), Forge.PAYLOAD), NOW))
                .isEqualTo(new Reading.Valid(Fixtures.userClaims()));
    }

    // E1
    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "NONE", ""})
    void anUnsignedTokenIsRefused(String none) {
        var unsigned = Base64Url.encode(forge.header(none)) + "." + Base64Url.encode(Forge.PAYLOAD) + ".";

        assertInvalid(Secret.of(unsigned));
        assertInvalid(Secret.of(unsigned + "AA"));
        assertInvalid(forge.sign(forge.header(none), Forge.PAYLOAD));
    }

    // E1: the public key, in each form in which it can be had, as a shared key.
    @Test
    void aTokenWithAMacUnderThePublicKeyIsRefused() {
        var der = forge.pair().getPublic().getEncoded();
        var mime = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + mime + "\n-----END PUBLIC KEY-----";
        var signed = Base64Url.encode(forge.header("HS256")) + "." + Base64Url.encode(Forge.PAYLOAD);

        for (var publicForm :
                List.of(der, utf8(pem), utf8(pem + "\n"), utf8(mime), utf8(key.publicJwk()), utf8(key.keyId()))) {
            var mac = new HmacSha256(publicForm).of(utf8(signed));
            assertInvalid(Secret.of(signed + "." + Base64Url.encode(mac)));
        }
    }

    // E1
    @ParameterizedTest
    @ValueSource(strings = {"ES384", "ES512", "ES256K", "RS256", "PS256", "HS256", "EdDSA", "es256", "ES256 "})
    void aHeaderThatNamesAnotherAlgorithmThanTheKeysIsRefused(String algorithm) {
        assertInvalid(forge.sign(forge.header(algorithm), Forge.PAYLOAD));
    }

    // E1: RS and PS swapped, and ES384 on a P-256 key.
    @Test
    void aSignatureOfAnotherSchemeOfTheSameKeyIsRefused() {
        var es384 = forge.sign(encoded(forge.header()), encoded(Forge.PAYLOAD), "SHA384withECDSAinP1363Format");
        var inDer = forge.sign(encoded(forge.header()), encoded(Forge.PAYLOAD), "SHA256withECDSA");
        assertInvalid(es384);
        assertInvalid(inDer);

        var rsaKey = Fixtures.activeKey(tokens, "RS256");
        var rsa = new Forge(rsaKey);
        tokens.useKeys(List.of(rsaKey));
        assertThat(tokens.read(rsa.sign(rsa.header(), Forge.PAYLOAD), NOW)).isInstanceOf(Reading.Valid.class);
        assertInvalid(rsa.sign(rsa.header("PS256"), Forge.PAYLOAD));
        assertInvalid(rsa.sign(encoded(rsa.header()), encoded(Forge.PAYLOAD), "SHA512withRSA"));
        assertInvalid(rsa.sign(rsa.header("ES256"), Forge.PAYLOAD));
    }

    // E2
    @ParameterizedTest
    @ValueSource(
            strings = {"../../x", "' OR 1=1", "https://evil.example/jwks", "", "a b", "é", "a/b", "a.b", "\\u0000"})
    void aKeyIdThatIsNoneIsRefused(String keyId) {
        assertInvalid(forge.sign("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + keyId + "\"}", Forge.PAYLOAD));
    }

    // E2
    @Test
    void anUnknownKeyIdIsToldIfItCouldBeOneAndNotIfItIsTooLong() {
        assertThat(tokens.read(withKeyId("k".repeat(64)), NOW)).isEqualTo(new Reading.UnknownKey("k".repeat(64)));
        assertInvalid(withKeyId("k".repeat(65)));
        assertInvalid(withKeyId("k".repeat(10_000)));
    }

    // E2: a key that a token brings along is as if it were not there.
    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void aKeyThatTheTokenPointsToIsNeverUsed(String member) {
        var stranger = new Forge(Fixtures.activeKey(tokens, "ES256"));
        var header = forge.header().replace("{", "{\"" + member + "\":\"https://evil.example/\",");

        assertInvalid(stranger.sign(header, Forge.PAYLOAD));
        assertThat(tokens.read(forge.sign(header, Forge.PAYLOAD), NOW)).isInstanceOf(Reading.Valid.class);
    }

    // E2
    @Test
    void aKeyThatTheTokenHoldsIsNeverUsed() {
        var strangerKey = Fixtures.activeKey(tokens, "ES256");
        var header = forge.header().replace("{", "{\"x5c\":[\"AAAA\"],\"jwk\":" + strangerKey.publicJwk() + ",");

        assertInvalid(new Forge(strangerKey).sign(header, Forge.PAYLOAD));
    }

    // E8, E10: one token has one spelling.
    @Test
    void anotherSpellingOfBase64IsRefused() {
        var header = Base64Url.encode(forge.header() + " ");
        var payload = Base64Url.encode(Forge.PAYLOAD + " ".repeat((3 - (Forge.PAYLOAD.length() % 3) + 1) % 3));
        var good = forge.signParts(header, payload).reveal();

        assertThat(tokens.read(Secret.of(good), NOW)).isInstanceOf(Reading.Valid.class);
        assertInvalid(forge.signParts(header + "=", payload));
        assertInvalid(forge.signParts(header, payload + "=="));
        assertInvalid(forge.signParts(header, " " + payload));
        assertInvalid(forge.signParts(header, payload.replace('J', '+')));
        // The last character of 64 bytes carries four bits; the lowest four of its value must be zero.
        assertInvalid(Secret.of(good.substring(0, good.length() - 1) + (char) (good.charAt(good.length() - 1) + 1)));
    }

    // E9
    @Test
    void aSignatureOfZerosOrBeyondTheOrderOfTheCurveIsRefused() {
        var n = ((ECPublicKey) forge.pair().getPublic()).getParams().getOrder();
        var signed = Base64Url.encode(forge.header()) + "." + Base64Url.encode(Forge.PAYLOAD) + ".";
        var outside = List.of(
                BigInteger.ZERO,
                n,
                n.add(BigInteger.ONE),
                BigInteger.TWO.pow(256).subtract(BigInteger.ONE));

        for (var r : outside) {
            for (var s : outside) {
                assertInvalid(Secret.of(signed + Base64Url.encode(concat(r, s))));
            }
            assertInvalid(Secret.of(signed + Base64Url.encode(concat(r, BigInteger.ONE))));
            assertInvalid(Secret.of(signed + Base64Url.encode(concat(BigInteger.ONE, r))));
        }
        for (int length : new int[] {0, 1, 63, 65, 96, 132}) {
            assertInvalid(Secret.of(signed + Base64Url.encode(new byte[length])));
        }
    }

    // E9: Java 15 to 18 took a signature of zeros from everybody (CVE-2022-21449); no such Java loads what is made for
    // 21.
    @Test
    void noJavaThatTookSuchASignatureRunsThis() throws IOException {
        var file = Objects.requireNonNull(AccessTokenReader.class.getResourceAsStream("AccessTokenReader.class"));
        try (var type = new DataInputStream(file)) {
            assertThat(type.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(type.readUnsignedShort()).as("no preview").isZero();
            assertThat(type.readUnsignedShort() - FIRST_CLASS_FILE).isGreaterThanOrEqualTo(21);
        }
    }

    private Secret withKeyId(String keyId) {
        return forge.sign(forge.header().replace(key.keyId(), keyId), Forge.PAYLOAD);
    }

    private void assertInvalid(Secret token) {
        assertThat(tokens.read(token, NOW)).as(token.reveal()).isInstanceOf(Reading.Invalid.class);
    }

    private static String encoded(String json) {
        return Base64Url.encode(json);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(BigInteger r, BigInteger s) {
        var both = new byte[64];
        copy(r, both, 32);
        copy(s, both, 64);
        return both;
    }

    private static void copy(BigInteger number, byte[] into, int end) {
        var bytes = number.toByteArray();
        var unsigned = bytes.length > 32 ? Arrays.copyOfRange(bytes, 1, 33) : bytes;
        System.arraycopy(unsigned, 0, into, end - unsigned.length, unsigned.length);
    }
}
