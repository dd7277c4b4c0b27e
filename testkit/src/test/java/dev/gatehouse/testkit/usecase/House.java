package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The whole system on memory, prepared, with words to talk to it. */
final class House {
    static final String RIGHT = "a long enough passphrase";
    static final String WRONG = "some other passphrase";
    static final Source HOME = source("192.0.2.1");
    static final Source ELSEWHERE = source("198.51.100.1");

    final TestPorts world;
    final UseCases does;
    private final Settings settings;

    private House(TestPorts world, Settings settings) {
        this.world = world;
        this.settings = settings;
        this.does = Wiring.assemble(world.ports(), settings);
        does.prepareInstallation().prepare();
        world.hasher().forget();
    }

    static House open() {
        return open(TestSettings.defaults());
    }

    static House open(Settings settings) {
        return new House(TestPorts.fresh(), settings);
    }

    /** Without the administrator whom the first start makes. */
    static House withoutAdministrator() {
        var house = open();
        house.world.unitOfWork().run(stores -> {
            stores.users().lockAdministrators().forEach(stores.users()::delete);
            return house;
        });
        return house;
    }

    /** Another node on the same store, with the same settings. */
    House anotherNode() {
        return new House(world.anotherNode(), settings);
    }

    /** Another node on the same store, started with other settings. */
    House anotherNode(Settings other) {
        return new House(world.anotherNode(), other);
    }

    static Source source(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }

    static Credentials.UserPassword shown(String who, String password) {
        return new Credentials.UserPassword(LoginIdentifier.parse(who), password(password));
    }

    /** The user ann with the right password. */
    User ann() {
        return add(UserBuilder.named("ann"));
    }

    /** A user with the right password. */
    User add(UserBuilder builder) {
        var user = builder.build();
        var hash = world.hasher().hash(user.id(), password(RIGHT));
        world.hasher().forget();
        world.unitOfWork().run(stores -> {
            stores.users().insert(user);
            stores.users().setPassword(user.id(), hash);
            return user;
        });
        return user;
    }

    void change(User user) {
        world.unitOfWork().run(stores -> stores.users().update(user));
    }

    /** A client with a key and a secret. */
    Credentials.KeySecret add(ClientBuilder builder) {
        return add(builder, world.secrets().apiKey(), world.secrets().apiSecret(), false);
    }

    Credentials.KeySecret add(ClientBuilder builder, ApiKey key, Secret secret, boolean adopted) {
        var client = builder.build();
        var digest = world.digests().digest(Digests.Purpose.API_SECRET, secret);
        world.unitOfWork().run(stores -> {
            stores.clients().insert(client);
            return stores.clients()
                    .addCredential(new ApiCredential(
                            key,
                            client.number(),
                            digest,
                            Optional.empty(),
                            adopted,
                            world.clock().instant(),
                            Optional.empty()));
        });
        return new Credentials.KeySecret(key, secret);
    }

    void change(Client client) {
        world.unitOfWork().run(stores -> stores.clients().update(client));
    }

    /** What comes of the work if something else happens while it hashes. */
    <T> T during(Supplier<T> work, Runnable meanwhile) {
        var gate = world.hasher().gate();
        gate.close();
        var working = CompletableFuture.supplyAsync(work);
        try {
            gate.awaitHeld(1);
            meanwhile.run();
        } finally {
            gate.open();
        }
        return working.join();
    }

    LogIn.Outcome logIn(Credentials credentials, Source from, Entrance entrance) {
        return does.logIn().logIn(new LogIn.Attempt(credentials, from, entrance));
    }

    LogIn.Outcome logIn(String who, String password, Source from) {
        return logIn(shown(who, password), from, TestEntrances.envelope());
    }

    /** Logs in from home at an entrance, which must work. */
    Tokens tokens(Credentials credentials, Entrance entrance) {
        return switch (logIn(credentials, HOME, entrance)) {
            case LogIn.Outcome.LoggedIn in -> in.tokens();
            case LogIn.Outcome.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    /** Ann logs in from home at an entrance, which must work. */
    Tokens annsTokens(Entrance entrance) {
        return tokens(shown("ann", RIGHT), entrance);
    }

    /** Ann is made, and logs in at dialect envelope. */
    Tokens annsFirstTokens() {
        ann();
        return annsTokens(TestEntrances.envelope());
    }

    RefreshSession.Outcome refresh(Secret token, Entrance entrance) {
        return does.refreshSession().refresh(new RefreshSession.Presentation(token, Optional.empty(), HOME, entrance));
    }

    /** Refreshes in dialect envelope, which must work. */
    Tokens refreshed(Tokens tokens) {
        return refreshed(refreshOf(tokens), TestEntrances.envelope());
    }

    Tokens refreshed(Secret token, Entrance entrance) {
        return switch (refresh(token, entrance)) {
            case RefreshSession.Outcome.Refreshed done -> done.tokens();
            case RefreshSession.Outcome.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    static Secret refreshOf(Tokens tokens) {
        return tokens.refresh().orElseThrow().text();
    }

    boolean isKnown(Tokens tokens) {
        return isKnown(tokens.access().text());
    }

    boolean isKnown(Secret access) {
        return does.identifyBearer().identify(access) instanceof IdentifyBearer.Outcome.Identified;
    }

    static Optional<Refusal> refusal(LogIn.Outcome outcome) {
        return switch (outcome) {
            case LogIn.Outcome.LoggedIn in -> Optional.empty();
            case LogIn.Outcome.Refused refused -> Optional.of(refused.why());
        };
    }

    static Optional<Refusal> refusal(RefreshSession.Outcome outcome) {
        return switch (outcome) {
            case RefreshSession.Outcome.Refreshed done -> Optional.empty();
            case RefreshSession.Outcome.Refused refused -> Optional.of(refused.why());
        };
    }

    List<Session> liveSessions(Subject subject) {
        return world.unitOfWork()
                .read(stores -> stores.sessions().live(subject, world.clock().instant()));
    }

    static Subject of(User user) {
        return new Subject.OfUser(user.id());
    }

    /** What the audit tells, newest first. */
    List<AuditEvent> audit() {
        return world.unitOfWork().read(stores -> stores.audit().latest(9_999)).stream()
                .map(AuditEntry::event)
                .toList();
    }

    /** The newest line of the audit. */
    AuditEvent lastAudited() {
        return audit().getFirst();
    }
}
