package dev.gatehouse.launcher.e2e;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.crypto.Argon2Parameters;
import dev.gatehouse.crypto.Crypto;
import dev.gatehouse.crypto.CryptoSettings;
import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.launcher.state.StateFile;
import dev.gatehouse.persistence.Persistence;
import dev.gatehouse.persistence.PersistenceSettings;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.CountingHasher;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import dev.gatehouse.testkit.fake.RecordingCallbacks;
import dev.gatehouse.testkit.fake.RecordingLetters;
import dev.gatehouse.testkit.fake.RecordingPause;
import dev.gatehouse.testkit.fake.RecordingWitness;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A node assembled as the launcher does it, but with its time in the hand of the test, and its hashes counted and free. */
final class SteeredNode implements AutoCloseable {
    private static final Source SOURCE =
            new Source.Known(IpAddress.parse("192.0.2.1").orElseThrow());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Persistence persistence;
    private final InterruptedWork work;
    private final Ports ports;
    private final UseCases useCases;
    private final CountingHasher hasher = new CountingHasher();

    private SteeredNode(
            Persistence persistence, MovableClock clock, Settings settings, MasterKey key, List<MasterKey> others) {
        this.persistence = persistence;
        var sealing = new CryptoSettings(
                key,
                others,
                persistence.masterKeySeal(),
                settings.issuer(),
                Argon2Parameters.DEFAULT,
                CryptoSettings.MOST_LEEWAY);
        var crypto = Crypto.open(sealing, clock);
        this.work = new InterruptedWork(persistence.unitOfWork());
        this.ports = new Ports(
                work,
                hasher,
                crypto.accessTokens(),
                crypto.refreshTokens(),
                crypto.digests(),
                crypto.answerSeal(),
                crypto.secretSource(),
                new RecordingWitness(),
                clock,
                clock.nanoTime(),
                new RecordingPause(),
                crypto.identityTokens(),
                crypto.proofReader(),
                crypto.proofNonces(),
                crypto.assertionReader(),
                new RecordingCallbacks(),
                new RecordingLetters(),
                crypto.codeSeeds(),
                new PlainPasskeys());
        this.useCases = Wiring.assemble(ports, settings);
    }

    /** One more node on the database; sessions may be taken to live that long without asking. */
    static SteeredNode open(String url, MovableClock clock, Duration staleness) {
        return open(url, clock, staleness, MasterKey.parse(Site.MASTER_KEY), List.of());
    }

    /** One that has these master keys. */
    static SteeredNode open(String url, MovableClock clock, Duration staleness, MasterKey key, List<MasterKey> others) {
        var usual = PersistenceSettings.Postgres.at(url, TestPostgres.ROLE, Secret.of(""));
        // What is counted here are tries, so nobody is turned away because this machine is busy.
        var patient = new PersistenceSettings.Postgres(
                url, usual.user(), usual.password(), 10, PATIENCE, usual.connectWait(), PATIENCE, PATIENCE);
        var persistence = Persistence.open(patient);
        persistence.migrate();
        var settings = TestSettings.custom().staleness(staleness).build();
        try {
            var node = new SteeredNode(persistence, clock, settings, key, others);
            var unused = node.useCases.prepareInstallation().prepare();
            return node;
        } catch (RuntimeException refused) {
            persistence.close();
            throw refused;
        }
    }

    UseCases does() {
        return useCases;
    }

    Ports ports() {
        return ports;
    }

    /** Lets that happen once, behind what this node looks at and before it writes. */
    void beforeTheNextUnit(Runnable other) {
        work.beforeTheNextUnit(other);
    }

    CountingHasher hasher() {
        return hasher;
    }

    /** Brings the installation to a state; the pair of the one client that was given one. */
    Credentials.KeySecret apply(String state) {
        var report = useCases.applyState().apply(StateFile.read(new StringReader(state)), false, "test");
        var made = report.secrets().getFirst();
        return new Credentials.KeySecret(new ApiKey(made.publicPart()), made.secret());
    }

    /** Logs in, which must work. */
    Tokens logIn(Credentials credentials, Entrance entrance) {
        return switch (useCases.logIn().logIn(new LogIn.Attempt(credentials, SOURCE, entrance))) {
            case LogIn.Outcome.LoggedIn in -> in.tokens();
            case LogIn.Outcome.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    /** Why nobody was let in; empty if somebody was. */
    Optional<Refusal> refusal(Credentials credentials, Entrance entrance) {
        return switch (useCases.logIn().logIn(new LogIn.Attempt(credentials, SOURCE, entrance))) {
            case LogIn.Outcome.LoggedIn in -> Optional.empty();
            case LogIn.Outcome.Refused refused -> Optional.of(refused.why());
        };
    }

    static Credentials person(String name, String password) {
        return new Credentials.UserPassword(
                LoginIdentifier.parse(name), Password.parse(Secret.of(password)).orElseThrow());
    }

    /** The tokens that a refresh token gives; empty if it is refused. */
    Optional<Tokens> refresh(Secret token, Entrance entrance) {
        var shown = new RefreshSession.Presentation(token, Optional.empty(), SOURCE, entrance);
        return switch (useCases.refreshSession().refresh(shown)) {
            case RefreshSession.Outcome.Refreshed done -> Optional.of(done.tokens());
            case RefreshSession.Outcome.Refused refused -> Optional.empty();
        };
    }

    /** Whether userinfo knows the bearer. */
    boolean knows(Secret accessToken) {
        return switch (useCases.identifyBearer().identify(accessToken)) {
            case IdentifyBearer.Outcome.Identified identified -> true;
            case IdentifyBearer.Outcome.Unknown() -> false;
        };
    }

    /** Whether introspection by that client says that a token is active. */
    boolean callsActive(Credentials.KeySecret caller, Secret token) {
        return switch (useCases.introspect()
                .introspect(new Introspect.Question(new ClientProof.BySecret(caller), token, SOURCE))) {
            case Introspect.Outcome.Active active -> true;
            case Introspect.Outcome.ActiveRefresh active -> true;
            case Introspect.Outcome.Inactive() -> false;
            case Introspect.Outcome.CallerRefused(Refusal why) -> throw new AssertionError("refused: " + why);
            case Introspect.Outcome.NotEntitled() -> throw new AssertionError("not entitled");
        };
    }

    @Override
    public void close() {
        persistence.close();
    }
}
