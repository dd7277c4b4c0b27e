package dev.gatehouse.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting comes from the environment as it is there. */
class VariablesTest {
    @Test
    void aVariableIsTakenFromTheEnvironmentWhateverCharactersItHolds() {
        var password = "p: \"x\" # {y}";
        var configuration = Configurations.read(
                "database: {password: '${DB_PASSWORD}', url: '${DB_URL:-}'}",
                Map.of("DB_PASSWORD", password, "DB_URL", "jdbc:postgresql:gatehouse"));

        assertThat(configuration.database().password().reveal()).isEqualTo(password);
        assertThat(configuration.database().isPostgresql()).isTrue();
        assertThat(configuration.settings().staleness()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a${OTHER}b",
                "a${EMPTY}b",
                "a${OTHER:-c}b",
                "a$${OTHER}b",
                "${DB_PASSWORD}",
                "${UNKNOWN:-c}",
                "$1\\"
            })
    void whatAVariableHoldsIsTakenToTheLetter(String password) {
        var configuration = Configurations.read(
                "database: {password: '${DB_PASSWORD}'}",
                Map.of("DB_PASSWORD", password, "OTHER", "another", "EMPTY", ""));

        assertThat(configuration.database().password().reveal()).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({"X, 7, 7", "X, '', 9", "Y, 7, 9"})
    void theDefaultHoldsInThePlaceOfAVariableThatIsEmptyOrNotSet(String variable, String value, int perUser) {
        var configuration = Configurations.read("sessions: {perUser: '${X:-9}'}", Map.of(variable, value));

        assertThat(configuration.settings().userSessions()).isEqualTo(perUser);
    }

    @Test
    void anEmptyVariableWithoutADefaultIsAnEmptyText() {
        var configuration = Configurations.read("database: {password: '${DB_PASSWORD}'}", Map.of("DB_PASSWORD", ""));

        assertThat(configuration.database().password().isEmpty()).isTrue();
    }
}
