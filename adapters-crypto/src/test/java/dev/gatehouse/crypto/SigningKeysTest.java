package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.ISSUER;
import static dev.gatehouse.crypto.Fixtures.NOW;
import static dev.gatehouse.crypto.Fixtures.userClaims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
    private final JwtAccessTokens tokens = onNode(Fixtures.LEEWAY);

    // L3: another node may already sign with what is pending here.
    @ParameterizedTest
    @EnumSource(value = State.class, names = "GONE", mode = EnumSource.Mode.EXCLUDE)
    void everyKeyThatIsNotGoneVerifies(State state) {
        var key = Fixtures.activeKey(tokens, "ES256");
        tokens.useKeys(List.of(key));
        var token = tokens.sign(userClaims());
        var elsewhere = onNode(Fixtures.LEEWAY);
        elsewhere.useKeys(List.of(key.as(state, NOW)));

        assertThat(elsewhere.read(token, NOW)).isInstanceOf(Reading.Valid.class);
    }

    // L3
    @ParameterizedTest
    @EnumSource(value = State.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheActiveKeySigns(State state) {
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256").as(state, NOW)));

        assertThatThrownBy(() -> tokens.sign(userClaims()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no active signing key");
    }

    // E10: what is remembered of a token is worth nothing once its key is revoked.
    @Test
    void aKeyThatIsGoneVerifiesNothingNotEvenWhatWasVerifiedBefore() {
        var revoked = Fixtures.activeKey(tokens, "ES256");
        var next = Fixtures.activeKey(tokens, "ES256");
        tokens.useKeys(List.of(revoked));
        var token = tokens.sign(userClaims());
        assertThat(tokens.read(token, NOW)).isInstanceOf(Reading.Valid.class);

        tokens.useKeys(List.of(next, revoked.as(State.GONE, NOW)));
        assertThat(tokens.read(token, NOW)).isEqualTo(new Reading.UnknownKey(revoked.keyId()));

        tokens.useKeys(List.of(next));
        assertThat(tokens.read(token, NOW)).isEqualTo(new Reading.UnknownKey(revoked.keyId()));
    }

    @Test
    void noKeyIsCalledLikeAnOptionOfACommand() {
        for (int n = 0; n < 500; n++) {
            assertThat(tokens.generate("ES256", NOW).keyId()).doesNotStartWith("-");
        }
    }

    @Test
    void keysThatAreUsedAgainKeepWhatWasVerified() {
        var key = Fixtures.activeKey(tokens, "ES256");
        tokens.useKeys(List.of(key));
        var token = tokens.sign(userClaims());
        tokens.useKeys(List.of(key.as(State.RETIRING, NOW), Fixtures.activeKey(tokens, "ES256")));

        assertThat(tokens.read(token, NOW)).isEqualTo(new Reading.Valid(userClaims()));
        assertThat(tokens.sign(userClaims()).reveal())
                .doesNotStartWith(token.reveal().substring(0, 90));
    }

    // L1, L2
    @Test
    void aKeySealedUnderAnotherMasterKeyIsAnError() {
        var stranger =
                new JwtAccessTokens(MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of()), ISSUER, Fixtures.LEEWAY);
        var key = Fixtures.activeKey(tokens, "ES256");

        assertThatThrownBy(() -> stranger.useKeys(List.of(key))).isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void aKeySealedUnderAnOlderMasterKeyStillSigns() {
        var rotated = new JwtAccessTokens(
                MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of(Fixtures.MASTER_KEY)), ISSUER, Fixtures.LEEWAY);
        rotated.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));

        assertThat(rotated.read(rotated.sign(userClaims()), NOW)).isInstanceOf(Reading.Valid.class);
    }

    // L1: whoever can write the table, but has no master key, can neither swap keys nor publish one of their own.
    @Test
    void aKeyRecordThatWasTamperedWithIsAnError() {
        var mine = Fixtures.activeKey(tokens, "ES256");
        var other = Fixtures.activeKey(tokens, "ES256");

        for (var tampered : List.of(
                new SigningKey(mine.keyId(), "ES256", other.publicJwk(), mine.sealedPrivate(), State.ACTIVE, NOW),
                new SigningKey(mine.keyId(), "ES256", mine.publicJwk(), other.sealedPrivate(), State.ACTIVE, NOW),
                new SigningKey(other.keyId(), "ES256", mine.publicJwk(), mine.sealedPrivate(), State.ACTIVE, NOW),
                new SigningKey(mine.keyId(), "RS256", mine.publicJwk(), mine.sealedPrivate(), State.ACTIVE, NOW),
                new SigningKey(mine.keyId(), "ES256", mine.publicJwk(), "garbage", State.ACTIVE, NOW))) {
            assertThatThrownBy(() -> tokens.useKeys(List.of(tampered)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not what was sealed");
        }
    }

    @Test
    void aNewKeyIsPendingAndShowsNothingOfItsPrivateHalf() {
        var key = tokens.generate("ES256", NOW.plusMillis(5));

        assertThat(key.state()).isEqualTo(State.PENDING);
        assertThat(key.since()).isEqualTo(NOW);
        assertThat(key.publicJwk()).doesNotContain("\"d\"");
        assertThat(key.sealedPrivate()).startsWith("v1.");
        assertThat(key.keyId()).matches("[A-Za-z0-9_-]{43}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "none", "ES384", "EdDSA", "es256", ""})
    void noOtherAlgorithmIsEverUsed(String algorithm) {
        assertThatThrownBy(() -> tokens.generate(algorithm, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ES256 or RS256");
    }

    private static JwtAccessTokens onNode(Duration leeway) {
        return new JwtAccessTokens(Fixtures.keys(), ISSUER, leeway);
    }
}
