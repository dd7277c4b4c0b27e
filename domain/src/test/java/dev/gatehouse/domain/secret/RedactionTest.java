package dev.gatehouse.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be printed is not printed, by itself or inside anything that holds it. */
class RedactionTest {
    private static final String CANARY = "c4nary-never-printed";
    private static final SecretDigest DIGEST = new SecretDigest("0123456789abcdef".repeat(4));

    static Stream<Object> holders() {
        var secret = Secret.of(CANARY);
        var password = Password.parse(secret).orElseThrow();
        var token = new IssuedToken(secret, Instant.EPOCH, Instant.EPOCH);
        return Stream.of(
                secret,
                password,
                new PasswordHash(CANARY),
                token,
                new Tokens(token, Optional.of(token)),
                new SigningKey("k1", "ES256", "{}", CANARY, SigningKey.State.ACTIVE, Instant.EPOCH),
                new Credentials.UserPassword(new LoginIdentifier.Nobody("x"), password),
                new Credentials.KeySecret(new ApiKey("gh_ak_1"), secret),
                new Credentials.ExchangeToken(secret));
    }

    // K1
    @ParameterizedTest
    @MethodSource("holders")
    void nothingThatHoldsASecretPrintsIt(Object holder) {
        assertThat(holder.toString()).doesNotContain(CANARY).contains("[");
    }

    // K1
    @Test
    void aDigestPrintsOnlyWhatTellsItFromAnother() {
        var credential = new ApiCredential(
                new ApiKey("gh_ak_1"),
                new ClientNumber(1),
                DIGEST,
                Optional.empty(),
                false,
                Instant.EPOCH,
                Optional.empty());
        assertThat(DIGEST).hasToString("SecretDigest[01234567...]");
        assertThat(credential.toString()).contains("gh_ak_1").doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", "zz"})
    void aDigestHasThirtyTwoBytesInLowerCase(String hex) {
        assertThatThrownBy(() -> new SecretDigest(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretHasNoEqualityButIdentity() {
        assertThat(Secret.of(CANARY)).isNotEqualTo(Secret.of(CANARY));
        assertThat(Secret.of(CANARY).reveal()).isEqualTo(CANARY);
        assertThat(Secret.of("").isEmpty()).isTrue();
        assertThat(Secret.of(" ").isEmpty()).isFalse();
    }

    // H5
    @Test
    void ofALongSecretAloneTheEndIsTold() {
        assertThat(Secret.of("gh_sk_" + "x".repeat(40) + "wxyz").tail()).contains("wxyz");
        assertThat(Secret.of("a secret that somebody chose...").tail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 513})
    void aKeyIsNeitherEmptyNorEndless(int length) {
        assertThatThrownBy(() -> new ApiKey("k".repeat(length))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ApiKey("k".repeat(512)).value()).hasSize(512);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u007fb", "a\u0085b", "a\ud800b", "\udc00"})
    void aKeyThatNotEveryStoreCouldKeepIsNone(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ApiKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyOfAnOlderSystemIsAnyOtherText() {
        var text = "old key: \u00e9 \ud83d\udd11";
        assertThat(ApiKey.parse(text).orElseThrow().value()).isEqualTo(text);
    }

    @Test
    void aCredentialLivesUntilItExpires() {
        var open = new ApiCredential(
                new ApiKey("k"), new ClientNumber(1), DIGEST, Optional.empty(), false, Instant.EPOCH, Optional.empty());
        var closing = new ApiCredential(
                new ApiKey("k"),
                new ClientNumber(1),
                DIGEST,
                Optional.empty(),
                false,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH.plusSeconds(9)));
        assertThat(open.isLiveAt(Instant.MAX)).isTrue();
        assertThat(closing.isLiveAt(Instant.EPOCH.plusSeconds(9).minusNanos(1))).isTrue();
        assertThat(closing.isLiveAt(Instant.EPOCH.plusSeconds(9))).isFalse();
    }
}
