package dev.gatehouse.domain.session;

import static dev.gatehouse.domain.session.Sessions.GOOD;
import static dev.gatehouse.domain.session.Sessions.NOON;
import static dev.gatehouse.domain.session.Sessions.begun;
import static dev.gatehouse.domain.session.Sessions.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.token.RefreshMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    // A12
    @ParameterizedTest
    @CsvSource({
        "ROTATE, true, 7, 2, ",
        "ROTATE, true, 6, 2, ",
        "ROTATE, true, 8, 2, older credential version",
        "ROTATE, true, 7, 1, ",
        "ROTATE, true, 7, 3, older epoch",
        "ROTATE, false, 7, 2, subject not active",
        "ROTATE, false, 8, 3, older epoch",
        "EXTEND, true, 8, 2, older credential version",
        "KEEP, true, 7, 2, ",
        "KEEP, true, 8, 2, older credential version",
        "KEEP, true, 7, 3, older epoch",
        "NONE, true, 8, 2, older credential version",
        "FIXED, true, 8, 2, ",
        "FIXED, false, 8, 2, subject not active",
        "FIXED, true, 8, 3, older epoch",
    })
    void aSessionDiesWithWhatItDependsOn(RefreshMode mode, boolean active, long version, long epoch, String death) {
        assertThat(new Standing(active, version, epoch).deathOf(begun(mode), NOON))
                .isEqualTo(Optional.ofNullable(death));
    }

    // A7
    @Test
    void aSessionLivesUntilTheEarlierOfItsEnds() {
        var fresh = begun(RefreshMode.ROTATE);
        assertThat(fresh.expiresAt()).isEqualTo(NOON.plus(Sessions.IDLE));
        assertThat(GOOD.deathOf(fresh, fresh.expiresAt().minusNanos(1))).isEmpty();
        assertThat(GOOD.deathOf(fresh, fresh.expiresAt())).contains("expired");
        var late = row(RefreshMode.ROTATE, 9, NOON.plus(Sessions.ABSOLUTE).minusSeconds(60), 0, Optional.empty());
        assertThat(late.expiresAt()).isEqualTo(NOON.plus(Sessions.ABSOLUTE));
        assertThat(GOOD.deathOf(late, NOON.plus(Sessions.ABSOLUTE))).contains("expired");
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void anEndedSessionSaysWhyItEnded(EndReason why) {
        var ended = row(RefreshMode.ROTATE, 1, NOON, 0, Optional.of(new Session.End(NOON, why)));
        assertThat(GOOD.deathOf(ended, NOON)).contains("ended: " + why);
    }
}
