package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SigningKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens signed with our own key that say something wrong; each would be good but for the one thing that the test names. */
class AccessTokenContentAttacksTest {
    private final JwtAccessTokens tokens = new JwtAccessTokens(Fixtures.keys(), Fixtures.ISSUER, Fixtures.LEEWAY);
    private final SigningKey key = Fixtures.activeKey(tokens, "ES256");
    private final Forge forge = new Forge(key);

    @BeforeEach
    void useTheKey() {
        tokens.useKeys(List.of(key));
    }

    // E3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"crit\":null",
                "\"zip\":\"DEF\"",
                "\"b64\":false",
                "\"b64\":true"
            })
    void aHeaderThatChangesTheMeaningIsRefused(String member) {
        assertInvalid(forge.sign(forge.header().replace("{", "{" + member + ","), Forge.PAYLOAD));
    }

    // E4
    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "client_id", "jti", "iat", "exp"})
    void aRequiredClaimThatIsMissingEmptyOrOfAnotherTypeIsRefused(String claim) {
        var pattern = "\"" + claim + "\":(\"[^\"]*\"|[0-9]+)";
        for (var value : List.of("null", "true", "[]", "{}", "\"\"", "-1", "1.5", "[\"https://id.example\"]", "[1]")) {
            assertInvalid(
                    forge.sign(forge.header(), Forge.PAYLOAD.replaceFirst(pattern, "\"" + claim + "\":" + value)));
        }
        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replaceFirst(pattern, "\"x\":1")));
        var otherType = claim.equals("iat") || claim.equals("exp") ? "\"1\"" : "1";
        assertInvalid(
                forge.sign(forge.header(), Forge.PAYLOAD.replaceFirst(pattern, "\"" + claim + "\":" + otherType)));
    }

    // E4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roles\":\"admin\"",
                "\"roles\":[1]",
                "\"roles\":null",
                "\"scope\":[\"a\"]",
                "\"scope\":1",
                "\"sid\":1",
                "\"sid\":\"\"",
                "\"sid\":\"sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss\"",
                "\"cnf\":\"thumbprint-1\"",
                "\"cnf\":null",
                "\"cnf\":{}",
                "\"cnf\":{\"jkt\":1}",
                "\"epoch\":1",
                "\"epoch\":-1,\"ver\":1",
                "\"epoch\":1,\"ver\":\"1\"",
                "\"nbf\":\"1\"",
                "\"nbf\":null",
                "\"nbf\":-1"
            })
    void anOptionalClaimOfAnotherTypeIsRefused(String member) {
        var payload = Forge.PAYLOAD.replace("\"roles\":[\"admin\"],\"sid\":\"session-1\",", "");

        assertThat(tokens.read(forge.sign(forge.header(), payload), NOW)).isInstanceOf(Reading.Valid.class);
        assertInvalid(forge.sign(forge.header(), payload.replace("{", "{" + member + ",")));
    }

    // E4, E7
    @ParameterizedTest
    @ValueSource(
            strings = {"https://id.example/", "https://ID.example", "http://id.example", "https://id.example.evil"})
    void anotherIssuerIsRefused(String issuer) {
        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replace("https://id.example", issuer)));
    }

    // E4
    @ParameterizedTest
    @ValueSource(strings = {"client:0", "client:-1", "client:x", "client:", "user:1", "a b"})
    void aSubjectThatNobodyCanBeIsRefused(String subject) {
        assertInvalid(
                forge.sign(forge.header(), Forge.PAYLOAD.replace("6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11", subject)));
    }

    // E5
    @ParameterizedTest
    @ValueSource(
            strings = {"JWT", "rt+jwt", "at-jwt", "dpop+jwt", "id+jwt", "", "text/at+jwt", "at+jwt;x=1", " at+jwt"})
    void aTokenOfAnotherTypeIsRefused(String type) {
        assertInvalid(forge.sign(forge.header().replace("at+jwt", type), Forge.PAYLOAD));
    }

    // E5
    @Test
    void aTokenWithoutATypeIsRefused() {
        assertInvalid(forge.sign(forge.header().replace("\"typ\":\"at+jwt\",", ""), Forge.PAYLOAD));
        assertInvalid(forge.sign(forge.header().replace("\"at+jwt\"", "[\"at+jwt\"]"), Forge.PAYLOAD));
    }

    // E5: RFC 9068 section 4
    @ParameterizedTest
    @ValueSource(strings = {"application/at+jwt", "AT+JWT", "Application/At+Jwt"})
    void theTypeMayBeWrittenOutAndHasNoCase(String type) {
        assertThat(tokens.read(forge.sign(forge.header().replace("at+jwt", type), Forge.PAYLOAD), NOW))
                .isInstanceOf(Reading.Valid.class);
    }

    // E6
    @ParameterizedTest
    @ValueSource(longs = {31, 3600, 9_999_999_999L, 999_999_999_999_999_999L})
    void aTokenIssuedOrGoodOnlyInTheFutureIsRefused(long ahead) {
        var later = Math.min(NOW.getEpochSecond() + ahead, 999_999_999_999_999_999L);

        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replaceFirst("\"iat\":[0-9]+", "\"iat\":" + later)));
        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replace("{", "{\"nbf\":" + later + ",")));
    }

    // E6
    @Test
    void notBeforeIsJudgedEachTime() {
        var token = forge.sign(
                forge.header(), Forge.PAYLOAD.replace("{", "{\"nbf\":" + (NOW.getEpochSecond() + 100) + ","));

        assertThat(tokens.read(token, NOW.plusSeconds(70))).isInstanceOf(Reading.Valid.class);
        assertThat(tokens.read(token, NOW.plusSeconds(69))).isInstanceOf(Reading.Invalid.class);
        assertThat(tokens.read(token, NOW.plusSeconds(70))).isInstanceOf(Reading.Valid.class);
    }

    // E8
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", ".b.c", "a..c", "=.=.=", "é.é.é", "%2e.%2e.%2e"})
    void whatHasNotTheShapeOfATokenIsRefused(String text) {
        assertInvalid(Secret.of(text));
    }

    // E8
    @Test
    void sizeAndDepthAreBoundedBeforeAnythingIsDecoded() {
        assertInvalid(Secret.of(".".repeat(1_000_000)));
        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replace("{", "{\"x\":\"" + "x".repeat(8000) + "\",")));
        assertInvalid(forge.sign(forge.header(), "{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}"));
        assertInvalid(forge.sign("{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}", Forge.PAYLOAD));
        assertInvalid(forge.sign(forge.header(), "[".repeat(100_000)));
    }

    // E8
    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertInvalid(forge.sign(forge.header(), Forge.PAYLOAD.replace("{", "{\"sub\":\"another\",")));
        assertInvalid(forge.sign(forge.header().replace("{", "{\"alg\":\"ES256\","), Forge.PAYLOAD));
    }

    // K1: the library's own messages quote the token.
    @Test
    void aReasonQuotesNothingOfTheToken() {
        var canary = "canary-5f3a";
        var payload = Forge.PAYLOAD.replace("token-1", canary).replace("\"exp\"", "\"x\"");

        for (var token : List.of(forge.sign(forge.header(), payload), Secret.of(canary), Secret.of(canary + ".a.b"))) {
            assertThat(tokens.read(token, NOW).toString()).doesNotContain(canary);
        }
    }

    private void assertInvalid(Secret token) {
        assertThat(tokens.read(token, NOW)).as(token.reveal()).isInstanceOf(Reading.Invalid.class);
    }
}
