package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import org.junit.jupiter.api.Test;

class KeepMasterKeysTest {
    @Test
    void theOtherMasterKeysAreKeptInPlaceOfThoseOfBeforeAndThatIsWrittenDown() { // L1, K3
        var house = House.open();
        var ports = house.world.ports();
        house.does.keepMasterKeys().keep("cli");

        assertThat(house.does.keepMasterKeys().keep("cli")).isEqualTo(1);

        assertThat(ports.unitOfWork()
                        .<Object>read(stores -> stores.installation().keptMasterKeys()))
                .isEqualTo(ports.digests().sealedMasterKeys());
        assertThat(ports.unitOfWork()
                        .<Iterable<AuditEntry>>read(stores -> stores.audit().latest(1)))
                .extracting(AuditEntry::event)
                .containsExactly(new AuditEvent.Administered("master keys", "1 kept under the current one"));
    }
}
