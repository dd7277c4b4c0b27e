package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.secret.SecretDigest;
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
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users let clients and browsers do is seen and taken back by commands, at the machine and at a server alike. */
class ConsentCommandsTest {
    @TempDir
    Path directory;

    private RemoteHouse house;
    private int client;
    private UserId user;

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
        user = new UserId(ann.path("id").asText());
        var consent = new Consent(user, new ClientNumber(client), Scopes.parse("openid email"), Instant.EPOCH);
        keep(stores -> stores.consents().put(consent));
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

    @Test
    void aRememberedBrowserIsListedAndForgotten() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var digest = new SecretDigest("ab".repeat(32));
        keep(stores -> stores.remembered()
                .add(new RememberedBrowser(
                        "b-1",
                        user,
                        digest,
                        stores.users().find(user).orElseThrow().credentialVersion(),
                        "Firefox",
                        now,
                        now,
                        now.plusSeconds(3600))));

        house.assertShown("Firefox", "users", "browsers", "ann");
        house.assertSame("users", "browsers", "ann");
        house.assertSame("users", "browsers", "ann", "--output", "json");
        house.assertSame("users", "browsers", "eve");
        assertThat(house.run("users", "forget-browser", "ann", "b-1").out())
                .isEqualTo("The browser asks ann for the second factor again.\n");
        house.assertSame("users", "forget-browser", "ann", "b-1");
        house.assertSame("users", "browsers", "ann");
    }

    private void keep(Consumer<Stores> work) {
        var configuration = new GatehouseConfigurationFactory(Validators.newValidator(), "dw")
                .build(
                        new FileConfigurationSourceProvider(),
                        house.shell().configuration().toString());
        try (var node = House.open(configuration, Purpose.CHANGE, new RecordingWitness())) {
            node.ports().unitOfWork().run(stores -> {
                work.accept(stores);
                return user;
            });
        }
    }
}
