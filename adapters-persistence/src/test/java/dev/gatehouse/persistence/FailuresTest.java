package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store could not do is told from what the program should not have asked. */
class FailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57014", "25006", "40001", "40P01", "55P03"})
    void whatTheStoreCouldNotDoIsOurTroubleAndWorthARetry(String state) {
        assertThat(Failures.translated(new SQLException("no", state))).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22021"})
    void aMistakeOfTheProgramStaysWhatItIs(String state) {
        var mistake = new SQLException("no", state);

        assertThat(Failures.translated(mistake)).isSameAs(mistake);
    }

    @Test
    void whatAUnitThrowsItselfIsNoneOfOurs() {
        var own = new IllegalStateException(new SQLException("no", "08006"));

        assertThat(Failures.translated(own)).isSameAs(own);
    }
}
