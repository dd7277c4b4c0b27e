package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.PrepareInstallation.Outcome;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A command that works on what is there needs the right key, and makes nothing by being started. */
class LookingTest {
    @Test
    void whoeverOnlyLooksMakesNothing() { // L2
        var world = TestPorts.fresh();
        var looking = assemble(world.anotherNode());

        assertThat(looking.prepareInstallation().inspect()).isEqualTo(new Outcome.NeverPrepared());
        assertThat(looking.manageKeys().list()).isEmpty();
        assertThat(((Outcome.Ready) assemble(world).prepareInstallation().prepare()).firstAdministrator())
                .isPresent();
    }

    @Test
    void whoeverOnlyLooksReadsTheKeysAndRotatesNone() { // L2, L3
        var world = TestPorts.fresh();
        assemble(world).prepareInstallation().prepare();
        var keys = assemble(world).manageKeys().list();
        world.clock().advance(Duration.ofDays(365));
        var node = world.anotherNode();
        var foreign = assemble(world.withMasterKey("another"));

        assertThat(assemble(node).prepareInstallation().inspect()).isEqualTo(new Outcome.Ready(Optional.empty()));
        assertThat(node.accessTokens().ring()).isEqualTo(keys);
        assertThat(assemble(world).manageKeys().list()).isEqualTo(keys);
        assertThat(foreign.prepareInstallation().inspect()).isEqualTo(new Outcome.WrongMasterKey());
    }

    private static UseCases assemble(TestPorts world) {
        return Wiring.assemble(world.ports(), TestSettings.defaults());
    }
}
