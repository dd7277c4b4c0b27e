package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines and drivers with known holes are not started with (security.md, vulnerability 40). */
class FloorTest {
    @ParameterizedTest
    @CsvSource({
        "3.51.3,3.51.3",
        "3.51.3.0,3.51.3",
        "3.53.1.0,3.51.3",
        "4.0,3.51.3",
        "42.7.10,42.7.7",
        "42.7.7.jre8,42.7.7",
        "15.4 (Debian),''"
    })
    void whatIsAsNewIsTaken(String version, String oldest) {
        assertThatCode(() -> Floor.refuseOlder("x", version, oldest)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3.51.2.9,3.51.3", "3.7.0,3.51.3", "3.9,3.51.3", "42.7.6,42.7.7", "unknown,42.7.7"})
    void whatIsOlderOrUnknownIsNot(String version, String oldest) {
        assertThatThrownBy(() -> Floor.refuseOlder("x", version, oldest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x " + version + " has known holes: the oldest that we start with is " + oldest);
    }

    @Test
    void driverAndEngineAreJudgedApart() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThatThrownBy(() -> new Floor("1", "999").check(connection)).hasMessageStartingWith("SQLite 3.");
            assertThatThrownBy(() -> new Floor("999", "1").check(connection)).hasMessageStartingWith("SQLite JDBC 3.");
            assertThatCode(() -> new Floor("1", "").check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void whatWeAreBuiltWithIsNewEnough() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThatCode(() -> Floor.SQLITE.check(connection)).doesNotThrowAnyException();
        }
    }
}
