package dev.gatehouse.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final byte[] PLAIN = "the plain text".getBytes(UTF_8);

    private final Sealer sealer = sealer(Fixtures.MASTER_KEY);

    @Test
    void whatIsSealedForARowOpensForThatRow() {
        assertThat(sealer.open("row|1", sealer.seal("row|1", PLAIN))).contains(PLAIN);
    }

    @Test
    void noTwoSealsOfTheSameTextAreAlike() {
        assertThat(sealer.seal("row", PLAIN))
                .isNotEqualTo(sealer.seal("row", PLAIN))
                .doesNotContain("plain");
    }

    // L1
    @Test
    void whatWasMovedToAnotherRowTableOrPurposeDoesNotOpen() {
        var sealed = sealer.seal("row", PLAIN);

        assertThat(sealer.open("other", sealed)).isEmpty();
        assertThat(new Sealer(Fixtures.keys(), KeyPurpose.PASSWORD, "another_table").open("row", sealed))
                .isEmpty();
        assertThat(new Sealer(Fixtures.keys(), KeyPurpose.SIGNING_KEY, "a_table").open("row", sealed))
                .isEmpty();
    }

    // L1
    @Test
    void nothingOpensAfterAnyCharacterWasChanged() {
        var sealed = sealer.seal("row", PLAIN);
        // The name of the key stands between the first two dots: changed, it names one that was not given.
        int nonce = sealed.indexOf('.', 3) + 1;

        for (int i = nonce; i < sealed.length(); i++) {
            assertThat(sealer.open("row", Mutations.replaceAt(sealed, i)))
                    .as("at %d", i)
                    .isEmpty();
        }
        assertThat(sealer.open("row", "v2" + sealed.substring(2))).isEmpty();
        assertThat(sealer.open("row", sealed + ".")).isEmpty();
        assertThat(sealer.open("row", "")).isEmpty();
        assertThat(sealer.open("row", sealed.substring(0, nonce) + "AAAA." + sealed.substring(nonce + 17)))
                .isEmpty();
    }

    // L1, L2
    @Test
    void withoutItsMasterKeyNothingOpensAndThatIsAnError() {
        var sealed = sealer.seal("row", PLAIN);

        assertThatThrownBy(() -> sealer(Fixtures.OTHER_MASTER_KEY).open("row", sealed))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("a_table");
    }

    @Test
    void anOlderMasterKeyStillOpensAndTheCurrentOneSeals() {
        var old = sealer.seal("row", PLAIN);
        var rotated = sealer(Fixtures.OTHER_MASTER_KEY, Fixtures.MASTER_KEY);

        assertThat(rotated.open("row", old)).contains(PLAIN);
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal("row", PLAIN))).isTrue();
        assertThat(rotated.seal("row", PLAIN)).startsWith("v1." + Fixtures.OTHER_MASTER_KEY.id() + ".");
    }

    private static Sealer sealer(MasterKey current, MasterKey... older) {
        return new Sealer(MasterKeys.given(current, List.of(older)), KeyPurpose.PASSWORD, "a_table");
    }
}
