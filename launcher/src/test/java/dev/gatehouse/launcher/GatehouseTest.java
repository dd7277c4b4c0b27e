package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class GatehouseTest {
    private static final DropwizardAppExtension<Configuration> HOUSE = new DropwizardAppExtension<>(
            Gatehouse.class,
            null,
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));

    @Test
    void answersAHealthCheckOnceItHasStarted() {
        try (var answer = HOUSE.client()
                .target("http://localhost:" + HOUSE.getAdminPort() + "/ping")
                .request()
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }
}
