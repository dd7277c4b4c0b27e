package dev.gatehouse.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a state says that something began or ends. */
class StateFileTimesTest {
    @Test
    void anExchangeTokenEndsAtATimeOrADayOrSoManyDaysAfterItsIssue() {
        var tokens = read("""
                        clients:
                          - name: billing
                            exchangeTokens:
                              - {name: time, expires: 2027-06-30T12:00:00Z}
                              - {name: day, expires: 2027-06-30}
                              - {name: days, expires: 90d}
                        """).clients().getFirst().exchangeTokens();

        assertThat(tokens)
                .extracting(DesiredExchangeToken::expires)
                .containsExactly(
                        new Expiry.At(Instant.parse("2027-06-30T12:00:00Z")),
                        new Expiry.At(Instant.parse("2027-06-30T00:00:00Z")),
                        new Expiry.After(Duration.ofDays(90)));
    }

    /** Else the same file would change the same user each time. */
    @Test
    void aTimeIsAsExactAsStoresKeepIt() {
        assertThat(begin("2019-05-04T03:02:01.123456789Z").users().getFirst().createdAt())
                .contains(Instant.parse("2019-05-04T03:02:01.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"monday", "2019-02-29", "2019-05-04T03:02", "+300000-01-01", "-0001-01-01T00:00:00Z", "\"\""})
    void whatIsNoTimeThatAStoreKeepsIsNone(String text) {
        assertThatThrownBy(() -> begin(text))
                .isInstanceOf(BadState.class)
                .hasMessage("line 1: users[0].createdAt is no time such as 2027-01-31T12:00:00Z"
                        + " and no day such as 2027-01-31");
    }

    private static DesiredState begin(String at) {
        return read("users: [{name: ann, createdAt: " + at + "}]");
    }

    private static DesiredState read(String yaml) {
        return StateFile.read(new StringReader(yaml));
    }
}
