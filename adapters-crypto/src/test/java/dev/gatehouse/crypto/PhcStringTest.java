package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhcStringTest {
    @Test
    void itReadsWhatAHashSaysOfItself() {
        assertThat(PhcString.parse("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"))
                .contains(new PhcString(19_456, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2d$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=16$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=19456,t=2$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=19456,t=2,p=1",
                "$argon2id$v=19$m=19456,p=1,t=2$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=-1,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=19456,t=0,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=19456,t=2,p=x$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=99999999999,t=2,p=1$c2FsdA$aGFzaA",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
            })
    void whatIsNoArgon2idHashIsNotRead(String text) {
        assertThat(PhcString.parse(text)).isEmpty();
    }

    // B6
    @Test
    void onlyWhatFitsIntoMemoryIsBearable() {
        assertThat(new PhcString(262_144, 1, 1).isBearable()).isTrue();
        assertThat(new PhcString(262_145, 1, 1).isBearable()).isFalse();
    }

    // B7
    @Test
    void anyOtherCostIsNotTheCurrentOne() {
        var current = Argon2Parameters.DEFAULT;

        assertThat(new PhcString(19_456, 2, 1).isOf(current)).isTrue();
        assertThat(new PhcString(19_457, 2, 1).isOf(current)).isFalse();
        assertThat(new PhcString(19_456, 3, 1).isOf(current)).isFalse();
        assertThat(new PhcString(19_456, 2, 2).isOf(current)).isFalse();
    }
}
