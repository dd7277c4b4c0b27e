package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.domain.session.DialectName;
import org.junit.jupiter.api.Test;

class DoorTextTest {
    @Test
    void everyDoorThatCanBeFrozenHasWordsAndNoDialectHas() {
        assertThat(AdministerBarriers.DOORS)
                .hasSameSizeAs(DoorText.values())
                .allSatisfy(door -> assertThat(DoorText.of(door)).isPresent());
        assertThat(DoorText.of(new DialectName("profile"))).isEmpty();
    }
}
