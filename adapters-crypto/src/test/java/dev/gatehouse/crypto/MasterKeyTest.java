package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.secret.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String GOOD = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";

    @Test
    void theSameTextIsTheSameKeyInEitherAlphabetWithOrWithoutPadding() {
        var key = MasterKey.parse(Fixtures.MASTER_KEY.base64());

        assertThat(key.id()).isEqualTo(Fixtures.MASTER_KEY.id());
        assertThat(MasterKey.parse("  " + GOOD.replace("=", "") + "\n").id())
                .isEqualTo(MasterKey.parse(GOOD).id());
        assertThat(MasterKey.parse(GOOD.replace('+', '-').replace('/', '_')).id())
                .isEqualTo(MasterKey.parse(GOOD).id());
        assertThat(key.id()).isNotEqualTo(Fixtures.OTHER_MASTER_KEY.id());
        assertThat(MasterKey.parse(Secret.of(GOOD)).id())
                .isEqualTo(MasterKey.parse(GOOD).id());
    }

    // B9, L2
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "changeme", "ChangeMe", "secret", "no base64 at all!", "AAAA", "c2hvcnQ="})
    void whatAnybodyWouldGuessIsRefused(String text) {
        assertThatThrownBy(() -> MasterKey.parse(text))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("master key");
    }

    // B9, L2
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void aKeyOfAnotherLengthIsRefused(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i + 1);
        }

        assertThatThrownBy(() -> MasterKey.parse(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(UnusableMasterKey.class);
    }

    // B9
    @ParameterizedTest
    @ValueSource(bytes = {0, 1, -1})
    void aKeyOfOneByteRepeatedIsRefused(byte repeated) {
        var bytes = new byte[32];
        Arrays.fill(bytes, repeated);

        assertThatThrownBy(() -> MasterKey.parse(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void neitherTheKeyNorARefusalPrintsAnyOfIt() {
        var almost = GOOD.replace("q83v", "q8 3v");

        assertThat(MasterKey.parse(GOOD))
                .hasToString("MasterKey[" + MasterKey.parse(GOOD).id() + "]");
        assertThatThrownBy(() -> MasterKey.parse(almost)).hasNoCause().hasMessageNotContaining("EjRW");
    }

    // L2
    @Test
    void thereIsAnotherKeyForEachPurpose() {
        var keys = EnumSet.allOf(KeyPurpose.class).stream()
                .map(purpose -> HexFormat.of().formatHex(Fixtures.MASTER_KEY.derive(purpose)))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(KeyPurpose.values().length);
    }

    /** Changing a label would orphan every sealed row; the values were computed with another HKDF. */
    @Test
    void derivedKeysNeverChange() {
        assertThat(Fixtures.MASTER_KEY.id()).isEqualTo("ad9ac382e416fd81");
        assertThat(HexFormat.of().formatHex(Fixtures.MASTER_KEY.derive(KeyPurpose.PASSWORD)))
                .isEqualTo("0a3180217ebd7a9f553d224fb387045b1969d956bb74fa04533dc1674c388d38");
    }
}
