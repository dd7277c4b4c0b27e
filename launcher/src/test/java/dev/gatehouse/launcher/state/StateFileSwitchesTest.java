package dev.gatehouse.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredSwitch;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.session.DialectName;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a state says of switches, and of rates. */
class StateFileSwitchesTest {
    @Test
    void everyMemberOfASwitchIsRead() {
        assertThat(read("""
                        switches:
                          - {what: "dialect:profile", reason: a flood of guesses, expires: 2027-01-31T12:00:00Z}
                          - {what: passwords, state: absent}
                        """).switches())
                .containsExactly(
                        new DesiredSwitch(
                                new Barred.Dialect(new DialectName("profile")),
                                "a flood of guesses",
                                Optional.of(Instant.parse("2027-01-31T12:00:00Z")),
                                false),
                        new DesiredSwitch(new Barred.Passwords(), "", Optional.empty(), true));
    }

    @Test
    void aRateIsTwoNumbersOrNone() {
        assertThat(rate("{perSecond: 10}")).isEqualTo(new Edit.To<>(Optional.of(new ClientRate(10, 10))));
        assertThat(rate("{perSecond: 10, burst: 20}")).isEqualTo(new Edit.To<>(Optional.of(new ClientRate(10, 20))));
        assertThat(rate("none")).isEqualTo(new Edit.To<>(Optional.empty()));
        assertThat(rate("")).isEqualTo(new Edit.Kept<>());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            switches: [{what: 'network:10.0.0.0/8', reason: x}]  | line 1: switches[0].what is no dialect:<name>, client:<number> or passwords
            switches: [{what: nobody, reason: x}]                | line 1: switches[0].what is no dialect:<name>, client:<number> or passwords
            switches: [{reason: x}]                              | line 1: switches[0] has no what
            switches: [{what: passwords}]                        | line 1: switches[0] has no reason
            switches: [{what: passwords, reason: "a\\nb"}]     | line 1: switches[0].reason is no line of at most 200 characters
            clients: [{name: x, rate: 10}]                       | line 1: clients[0].rate is no block of members
            clients: [{name: x, rate: {burst: 1}}]               | line 1: clients[0].rate has no perSecond
            clients: [{name: x, rate: {perSecond: 0, burst: 1}}] | line 1: clients[0].rate.perSecond is not from 1 to 1000000
            """)
    void whatMakesNoSenseIsRefusedByItsPlace(String yaml, String line) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadState.class).hasMessage(line);
    }

    private static Edit<ClientRate> rate(String text) {
        return read("clients: [{name: x, rate: " + text + "}]")
                .clients()
                .getFirst()
                .rate();
    }

    private static DesiredState read(String yaml) {
        return StateFile.read(new StringReader(yaml));
    }
}
