package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238 appendix B and RFC 4226 appendix D. */
class OneTimeCodesTest {
    private final OneTimeCodes codes = new OneTimeCodes("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheRfc(long second, String code) {
        assertThat(codes.at(second / 30, 8)).isEqualTo(code);
        assertThat(codes.at(second / 30)).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void theyAreThoseOfTheCounterToo(long step, String code) {
        assertThat(codes.at(step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void seedsAreWrittenInBase32(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void octetsAboveAsciiAreNoTrouble() {
        assertThat(Base32.encode(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }
}
