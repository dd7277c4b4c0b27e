package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.ISSUER;
import static dev.gatehouse.crypto.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.IdentityTokens.Hint;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.LogoutClaims;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtIdentityTokensTest {
    private static final Subject USER = new Subject.OfUser(new UserId("6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11"));
    /** The access token, and its at_hash, of OpenID Connect Core appendix A.3. */
    private static final Secret ACCESS_TOKEN = Secret.of("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");

    private static final String ACCESS_TOKEN_HASH = "77QmUPtjPfzWtF2AnpK9RQ";
    private static final SigningKey EC = Fixtures.activeKey(access(), "ES256");
    private static final SigningKey RSA = Fixtures.activeKey(access(), "RS256");

    private final JwtAccessTokens access = access();
    private final JwtIdentityTokens tokens = new JwtIdentityTokens(access::ring, ISSUER);

    JwtIdentityTokensTest() {
        access.useKeys(List.of(EC, RSA));
    }

    @Test
    void anIdTokenSaysWhatItShallAndNoMore() {
        var payload = payload(tokens.sign(claims(), ACCESS_TOKEN, "ES256"));

        assertThat(payload)
                .isEqualTo("{\"iss\":\"https://id.example\",\"sub\":\"6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11\","
                        + "\"aud\":\"app\",\"iat\":" + NOW.getEpochSecond() + ",\"exp\":"
                        + NOW.plusSeconds(300).getEpochSecond() + ",\"auth_time\":"
                        + NOW.minusSeconds(60).getEpochSecond() + ",\"acr\":\"1\",\"amr\":[\"pwd\"],\"at_hash\":\""
                        + ACCESS_TOKEN_HASH + "\",\"nonce\":\"n-1\",\"sid\":\"s-1\",\"preferred_username\":\"alice\","
                        + "\"email\":\"a@example.org\",\"email_verified\":true}");
    }

    @Test
    void whatIsNotKnownOfTheUserIsNotSaid() {
        var payload = payload(tokens.sign(claims(UserClaims.NONE), ACCESS_TOKEN, "ES256"));

        assertThat(payload).doesNotContain("preferred_username", "email");
    }

    /** OpenID Connect Back-Channel Logout 1.0 section 2.4. */
    @Test
    void aLogoutTokenSaysWhichSessionEnded() {
        var token = tokens.signLogout(logout(), "RS256");

        assertThat(payload(token))
                .isEqualTo("{\"iss\":\"https://id.example\",\"sub\":\"6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11\","
                        + "\"aud\":\"app\",\"jti\":\"t-1\",\"iat\":" + NOW.getEpochSecond() + ",\"exp\":"
                        + NOW.plusSeconds(120).getEpochSecond()
                        + ",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}},\"sid\":\"s-1\"}");
        assertThat(part(token, 0)).contains("\"typ\":\"logout+jwt\"", "\"alg\":\"RS256\"", RSA.keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256"})
    void aHintComesBackHoweverOldItIs(String algorithm) {
        var token = tokens.sign(claims(), ACCESS_TOKEN, algorithm);
        access.useKeys(List.of(EC.as(State.RETIRING, NOW), RSA.as(State.RETIRING, NOW)));

        assertThat(tokens.readHint(token)).contains(new Hint(USER, "app", Optional.of("s-1"), algorithm));
    }

    @Test
    void aHintOfAKeyThatIsGoneIsNone() {
        var token = tokens.sign(claims(), ACCESS_TOKEN, "ES256");
        access.useKeys(List.of(EC.as(State.GONE, NOW), RSA));

        assertThat(tokens.readHint(token)).isEmpty();
    }

    @Test
    void noChangeOfAHintIsRead() {
        var token = tokens.sign(claims(), ACCESS_TOKEN, "ES256");

        assertThat(Mutations.of(token.reveal()))
                .noneMatch(text -> tokens.readHint(Secret.of(text)).isPresent());
    }

    @Test
    void aHintOfAnotherIssuerOrAlgorithmIsNone() {
        var forge = new Forge(EC);
        var header = forge.header().replace("at+jwt", "JWT");

        assertThat(tokens.readHint(forge.sign(header, Forge.PAYLOAD))).isPresent();
        assertThat(tokens.readHint(forge.sign(header, Forge.PAYLOAD.replace("id.example", "evil.example"))))
                .isEmpty();
        assertThat(tokens.readHint(forge.sign(header.replace("ES256", "RS256"), Forge.PAYLOAD)))
                .isEmpty();
    }

    @Test
    void withoutAKeyOfThatAlgorithmNothingIsSigned() {
        access.useKeys(List.of(EC, RSA.as(State.PENDING, NOW)));

        assertThatThrownBy(() -> tokens.sign(claims(), ACCESS_TOKEN, "RS256")).hasMessageContaining("RS256");
        assertThatThrownBy(() -> tokens.signLogout(logout(), "RS256")).hasMessageContaining("RS256");
    }

    @Test
    void accessTokensAreOfTheFirstActiveKey() {
        access.useKeys(List.of(RSA, EC));
        assertThat(part(access.sign(Fixtures.userClaims()), 0)).contains(RSA.keyId());

        access.useKeys(List.of(EC, RSA));
        assertThat(part(access.sign(Fixtures.userClaims()), 0)).contains(EC.keyId());
    }

    /** Every kind of token against every reader: each is read by its own alone. */
    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256"})
    void noTokenPassesAsOneOfAnotherKind(String algorithm) { // E5
        access.useKeys(algorithm.equals("ES256") ? List.of(EC, RSA) : List.of(RSA, EC));
        var refresh = new MacRefreshTokens(Fixtures.keys(), ISSUER);
        var jwks = "{\"keys\":[" + EC.publicJwk() + "," + RSA.publicJwk() + "]}";
        Map<String, Secret> shown = Map.of(
                "access", access.sign(Fixtures.userClaims()),
                "refresh", refresh.seal(Fixtures.refreshClaims()),
                "identity", tokens.sign(claims(), ACCESS_TOKEN, algorithm),
                "logout", tokens.signLogout(logout(), algorithm));
        Map<String, Predicate<Secret>> readers = Map.of(
                "access", token -> access.read(token, NOW) instanceof Reading.Valid,
                "refresh", token -> refresh.open(token).isPresent(),
                "identity", token -> tokens.readHint(token).isPresent(),
                "proof", token -> new JwtProofReader().read(token).isPresent(),
                "assertion", token -> new JwtAssertionReader().read(token, jwks).isPresent());

        shown.forEach((kind, token) -> readers.forEach((reader, reads) ->
                assertThat(reads.test(token)).as("%s read as %s", kind, reader).isEqualTo(kind.equals(reader))));
    }

    private static JwtAccessTokens access() {
        return new JwtAccessTokens(Fixtures.keys(), ISSUER, Fixtures.LEEWAY);
    }

    private static IdentityClaims claims() {
        return claims(new UserClaims(Optional.of("alice"), Optional.of("a@example.org"), true));
    }

    private static IdentityClaims claims(UserClaims user) {
        return new IdentityClaims(
                ISSUER,
                USER,
                "app",
                Optional.of("n-1"),
                NOW.minusSeconds(60),
                "1",
                List.of("pwd"),
                Optional.of("s-1"),
                user,
                NOW,
                NOW.plusSeconds(300));
    }

    private static LogoutClaims logout() {
        return new LogoutClaims(ISSUER, USER, "app", Optional.of("s-1"), "t-1", NOW, NOW.plusSeconds(120));
    }

    private static String payload(Secret token) {
        return part(token, 1);
    }

    private static String part(Secret token, int number) {
        return new String(Base64Url.decode(token.reveal().split("\\.", -1)[number]), StandardCharsets.UTF_8);
    }
}
