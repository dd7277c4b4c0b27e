package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.launcher.configuration.GatehouseConfigurationFactory;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.testkit.fake.RecordingWitness;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.jersey.validation.Validators;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users let clients do is seen and taken back by commands, at the machine and at a server alike. */
class ConsentCommandsTest {
    @TempDir
    Path directory;

    private RemoteHouse house;
    private int client;

    @BeforeEach
    void annLetsAClientReadHerAddress() throws Exception {
        house = RemoteHouse.start(directory);
        var ann = RemoteHouse.json(house.run("users", "create", "--name", "ann", "--no-password", "--output", "json"));
        client = RemoteHouse.json(house.run("clients", "create", "shop", "--output", "json"))
                .path("number")
                .asInt();
        house.run(
                "clients",
                "set-oauth",
                Integer.toString(client),
                "--client-id",
                "shop-app",
                "--method",
                "none",
                "--grant",
                "authorization_code",
                "--redirect-uri",
                "https://shop.example/back");
        agree(new UserId(ann.path("id").asText()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aConsentIsListedAndTakenBack() {
        house.assertShown("shop-app", "users", "consents", "ann");
        house.assertSame("users", "consents", "ann");
        house.assertSame("users", "consents", "ann", "--output", "json");
        house.assertSame("users", "consents", "eve");
        assertThat(house.run("users", "withdraw-consent", "ann", Integer.toString(client))
                        .out())
                .isEqualTo("The client " + client + " may do nothing more for ann.\n");
        house.assertSame("users", "withdraw-consent", "ann", Integer.toString(client));
        house.assertSame("users", "consents", "ann");
    }

    private void agree(UserId user) {
        var configuration = new GatehouseConfigurationFactory(Validators.newValidator(), "dw")
                .build(
                        new FileConfigurationSourceProvider(),
                        house.shell().configuration().toString());
        var consent = new Consent(user, new ClientNumber(client), Scopes.parse("openid email"), Instant.EPOCH);
        try (var node = House.open(configuration, Purpose.CHANGE, new RecordingWitness())) {
            node.ports().unitOfWork().run(stores -> {
                stores.consents().put(consent);
                return consent;
            });
        }
    }
}
