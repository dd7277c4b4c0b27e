package dev.gatehouse.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries with known holes are not started with. */
class LibrariesTest {
    @ParameterizedTest
    @CsvSource({
        "12.1.12,12.1.12",
        "12.1.14,12.1.12",
        "12.2.0,12.1.12",
        "13.0.0.beta1,12.1.12",
        "2.21.8,2.21.1",
        "2.22.0,2.21.1"
    })
    void whatIsAsNewIsTaken(String version, String oldest) {
        assertThat(Libraries.flaw("x", version, oldest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12.1.11,12.1.12",
        "12.1.2,12.1.12",
        "12.0.40,12.1.12",
        "9.4.58.v20250814,12.1.12",
        "2.20.2,2.21.1",
        "12.1.12-SNAPSHOT,12.1.12"
    })
    void whatIsOlderIsNot(String version, String oldest) {
        assertThat(Libraries.flaw("x", version, oldest))
                .contains("x " + version + " has known holes: the oldest that we start with is " + oldest);
    }

    @Test
    void whatWeAreBuiltWithIsNewEnough() { // J1, J3
        assertThat(Libraries.flaw()).isEmpty();
        assertThatCode(Libraries::refuseOld).doesNotThrowAnyException();
        assertThat(Libraries.versions()).matches("Jetty 12\\.\\d+\\.\\d+, Jackson 2\\.\\d+\\.\\d+");
    }
}
