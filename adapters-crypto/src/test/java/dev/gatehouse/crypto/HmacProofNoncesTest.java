package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HmacProofNoncesTest {
    private final HmacProofNonces nonces = new HmacProofNonces(Fixtures.keys());

    // E10
    @Test
    void aNonceIsGoodForFiveMinutesAndForTenNoMore() {
        IntStream.range(0, 300).forEach(second -> {
            var given = NOW.plusSeconds(second);
            var nonce = nonces.nonce(given);
            assertThat(nonces.isCurrent(nonce, given)).isTrue();
            assertThat(nonces.isCurrent(nonce, given.plus(Duration.ofMinutes(5))))
                    .isTrue();
            assertThat(nonces.isCurrent(nonce, given.plus(Duration.ofMinutes(10))))
                    .isFalse();
        });
    }

    @Test
    void anotherNodeKnowsItThoughItsClockIsBehind() {
        var other = new HmacProofNonces(Fixtures.keys());

        assertThat(other.isCurrent(nonces.nonce(NOW), NOW.minusSeconds(2))).isTrue();
    }

    @Test
    void withoutTheMasterKeyNobodyMakesOne() {
        var stranger = new HmacProofNonces(MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of()));

        assertThat(nonces.isCurrent(stranger.nonce(NOW), NOW)).isFalse();
    }

    @Test
    void noChangeOfANonceIsKnown() {
        assertThat(Mutations.of(nonces.nonce(NOW))).noneMatch(text -> nonces.isCurrent(text, NOW));
        assertThat(nonces.isCurrent("", NOW)).isFalse();
    }
}
