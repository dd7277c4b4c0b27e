package dev.gatehouse.launcher.e2e;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.GatehouseConfigurationFactory;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.StateFile;
import dev.gatehouse.testkit.fake.RecordingWitness;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;

/** An installation as an operator has it: a directory with a configuration, from which any number of nodes is started. */
record Site(Path directory) {
    /** What every token names as its issuer, whatever port a node got. */
    static final String ISSUER = "http://localhost:8080";

    /** One for all: it learns what is to be validated once, which takes longer than to validate it. */
    private static final GatehouseConfigurationFactory READER =
            new GatehouseConfigurationFactory(Validators.newValidator(), "dw");

    static final String MASTER_KEY = "dHdvIG5vZGVzIGFuZCBvbmUga2V5OiAzMiBieXRlcyE=";

    /** Everything in one file. */
    static Site onSqlite(Path directory, String more) {
        return new Site(directory)
                .configured("database: {file: \"%1$s/data/gatehouse.db\"}\n"
                        + "masterKey: {file: \"%1$s/data/master.key\"}\n" + more);
    }

    /** The same with nodes at this port alone, where the issuer says that they are: libraries of clients look there. */
    static Site onSqliteAt(int port, Path directory, String more) {
        return new Site(directory)
                .configured(
                        port,
                        "issuer: \"http://localhost:" + port + "\"\n"
                                + "database: {file: \"%1$s/data/gatehouse.db\"}\n"
                                + "masterKey: {file: \"%1$s/data/master.key\"}\n" + more);
    }

    /** On PostgreSQL, with a master key that is given. */
    static Site onPostgres(Path directory, String url, String more) {
        return new Site(directory)
                .configured("database: {url: \"" + url + "\", user: " + TestPostgres.ROLE + "}\n"
                        + "masterKey: {value: " + MASTER_KEY + "}\n" + more);
    }

    /** The same with https in the place of http for clients. */
    Site overHttps(Path keyStore, String password) {
        return connected(https(0, keyStore, password));
    }

    /** The same with https at that port beside http for clients. */
    Site besideHttps(int port, OwnCertificate certificate) {
        return connected("{type: http, port: 0, bindHost: 127.0.0.1}, "
                + https(port, certificate.store(), OwnCertificate.PASSWORD));
    }

    private static String https(int port, Path keyStore, String password) {
        return "{type: https, port: " + port + ", bindHost: 127.0.0.1, keyStorePath: \"" + keyStore
                + "\", keyStorePassword: \"" + password + "\"}";
    }

    private Site connected(String connectors) {
        try {
            var plain = Files.readString(file());
            Files.writeString(
                    file(),
                    plain.replaceFirst(
                            "applicationConnectors: \\[.*]",
                            Matcher.quoteReplacement("applicationConnectors: [" + connectors + "]")));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site configured(String yaml) {
        return configured(0, yaml);
    }

    private Site configured(int port, String yaml) {
        var ports = """
                server:
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                """.formatted(port);
        try {
            Files.writeString(file(), yaml.replace("%1$s", directory.toString()) + ports);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return directory.resolve("config.yml");
    }

    Path data() {
        return directory.resolve("data");
    }

    /** The house of one more node or command. */
    House open(Purpose purpose) {
        return House.open(configuration(), purpose, new RecordingWitness());
    }

    /** Brings the installation to a state, as the command does; the secrets that were made. */
    List<NewSecret> apply(String state) {
        try (var house = open(Purpose.CHANGE)) {
            var report = house.useCases().applyState().apply(StateFile.read(new StringReader(state)), false, "test");
            if (!report.problems().isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", report.problems()));
            }
            return report.secrets();
        }
    }

    /** Lets the user have agreed to what the client of that number wants. */
    void agree(String user, int client, String scope) {
        var consent = new Consent(new UserId(user), new ClientNumber(client), Scopes.parse(scope), Instant.EPOCH);
        try (var house = open(Purpose.CHANGE)) {
            house.ports().unitOfWork().run(stores -> {
                stores.consents().put(consent);
                return consent;
            });
        }
    }

    /** Lets a browser of the user be remembered, since the user's password is as it is, for an hour from now. */
    void remember(String user, String id, String agent) {
        try (var house = open(Purpose.CHANGE)) {
            var now = house.ports().clock().instant();
            house.ports().unitOfWork().run(stores -> {
                var owner = stores.users().find(new UserId(user)).orElseThrow();
                var digest = house.ports().digests().digest(Digests.Purpose.REMEMBERED_BROWSER, Secret.of(id));
                var browser = new RememberedBrowser(
                        id, owner.id(), digest, owner.credentialVersion(), agent, now, now, now.plusSeconds(3600));
                stores.remembered().add(browser);
                return browser;
            });
        }
    }

    GatehouseConfiguration configuration() {
        return READER.build(new FileConfigurationSourceProvider(), file().toString());
    }
}
