package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2ParametersTest {
    // B6
    @ParameterizedTest
    @CsvSource({"47104,1", "19456,2", "12288,3", "9216,4", "7168,5", "7168,6", "7168,100", "262144,1", "65536,3"})
    void whatIsAtLeastAsStrongAsTheListIsTaken(int memory, int iterations) {
        assertThat(new Argon2Parameters(memory, iterations, 1).memoryKiB()).isEqualTo(memory);
    }

    // B6
    @ParameterizedTest
    @CsvSource({
        "47103,1,1", "19455,2,1", "12287,3,1", "9215,4,1", "7167,5,1", "7167,6,1", "7167,100,1", "19456,1,1",
        "0,2,1", "-1,2,1", "19456,0,1", "19456,-1,1", "19456,101,1", "262145,2,1", "19456,2,2", "19456,2,0"
    })
    void whatIsWeakerOrBeyondAllMeasureIsRefused(int memory, int iterations, int parallelism) {
        assertThatThrownBy(() -> new Argon2Parameters(memory, iterations, parallelism))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Argon2");
    }

    // B6
    @Test
    void aRefusalNamesWhatWouldDo() {
        assertThatThrownBy(() -> new Argon2Parameters(4096, 3, 1))
                .hasMessage("Argon2 with 3 iterations needs 12288 to 262144 KiB, not 4096");
    }

    @Test
    void theDefaultIsTheSecondOfTheList() {
        assertThat(Argon2Parameters.DEFAULT).isEqualTo(new Argon2Parameters(19_456, 2, 1));
    }
}
