package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.configuration.Configurations;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "mailto:security@id.example, true",
        "https://id.example/security, true",
        "tel:+1-201-555-0123, true",
        "'', false"
    })
    void whomToTellOfAHoleIsSaidIfItIsConfigured(String contact, boolean isSaid) {
        var configuration = Configurations.read("securityContact: '" + contact + "'");

        assertThat(Speech.settings(configuration, CLOCK).disclosure().isPresent())
                .isEqualTo(isSaid);
    }
}
