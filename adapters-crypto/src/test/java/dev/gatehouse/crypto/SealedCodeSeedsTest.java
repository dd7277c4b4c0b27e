package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedCodeSeedsTest {
    private static final UserId ANN = new UserId("ann");

    private final SealedCodeSeeds seeds = new SealedCodeSeeds(Fixtures.keys());

    @Test
    void aSeedHas160BitsAndIsNeverTheSame() {
        var first = seeds.open(ANN, seeds.draw(ANN)).reveal();
        var second = seeds.open(ANN, seeds.draw(ANN)).reveal();

        assertThat(first).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(second);
    }

    @Test
    void whatIsStoredNeitherHoldsTheSeedNorOpensForAnotherUser() { // L1
        var sealed = seeds.draw(ANN);

        assertThat(sealed).doesNotContain(seeds.open(ANN, sealed).reveal());
        assertThatThrownBy(() -> seeds.open(new UserId("bob"), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        new SealedCodeSeeds(MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of())).open(ANN, sealed))
                .isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void aCodeBelongsToOneOfTheOpenSteps() {
        var sealed = seeds.draw(ANN);
        var codes = new OneTimeCodes(decode(seeds.open(ANN, sealed).reveal()));
        var code = new OfApp(Secret.of(codes.at(7)));

        assertThat(seeds.stepOf(ANN, sealed, code, List.of(6L, 7L, 8L))).contains(7L);
        assertThat(seeds.stepOf(ANN, sealed, code, List.of(8L))).isEqualTo(sameAt(codes, 7, 8));
        assertThat(seeds.stepOf(ANN, sealed, code, List.of())).isEmpty();
    }

    /** One code in a million is that of the next step too. */
    private static Optional<Long> sameAt(OneTimeCodes codes, long one, long other) {
        return codes.at(one).equals(codes.at(other)) ? Optional.of(other) : Optional.empty();
    }

    private static byte[] decode(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int n = 0; n < base32.length(); n++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(n));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
