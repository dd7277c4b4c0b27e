package dev.gatehouse.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.letter.Tongue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are in the dearest language that they are written in. */
class TonguesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de                        | GERMAN
                    de-AT                     | GERMAN
                    DE                        | GERMAN
                    fr, de;q=0.8, en;q=0.5    | GERMAN
                    de;q=0.2, en;q=0.9        | ENGLISH
                    de;q=0                    | ENGLISH
                    den                       | ENGLISH
                    fr                        | ENGLISH
                    *                         | ENGLISH
                    """)
    void theFirstThatIsWrittenIsTaken(String header, Tongue tongue) {
        assertThat(Tongues.of(List.of(header))).isEqualTo(tongue);
    }

    @Test
    void whoSaysNothingIsWrittenToInEnglish() {
        assertThat(Tongues.of(List.of())).isEqualTo(Tongue.ENGLISH);
        assertThat(Tongues.of(List.of("fr", "de"))).isEqualTo(Tongue.GERMAN);
    }
}
