package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSessions.Ended;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.verifier.FeedState;
import dev.gatehouse.verifier.Reason;
import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.TokenVerifierBuilder;
import dev.gatehouse.verifier.Verification;
import dev.gatehouse.verifier.VerifiedToken;
import dev.gatehouse.verifier.WhenAway;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that verifies tokens itself: what the server signs is good there, and what it revokes dies there. */
class VerifierTest {
    private static final String PASSWORD = "the right passphrase";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private Site site;
    private RunningNode node;
    private TokenVerifierBuilder asking;
    private TokenVerifier verifier;

    @BeforeEach
    void aServerAndAServiceThatTrustsIt() {
        site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        var secret = site.apply("""
                        users: [{name: ann, email: ann@example.com, verified: true, password: %s}]
                        clients: [{name: orders, audiences: ["%s"], introspect: true, generatedKeys: 1}]
                        """.formatted(PASSWORD, Site.ISSUER)).getFirst();
        node = RunningNode.start(site);
        asking = TokenVerifier.of(Site.ISSUER, Site.ISSUER)
                .reachedAt(node.clients().base().toString())
                .client(secret.publicPart(), secret.secret().reveal())
                .introspecting(Duration.ZERO);
        verifier = asking.followingRevocations(Duration.ofHours(1))
                .whenRevocationsAreAway(Duration.ofHours(2), WhenAway.GO_ON)
                .build();
    }

    @AfterEach
    void close() {
        verifier.close();
        node.close();
    }

    @Test
    void aTokenIsGoodUntilAnAdministratorEndsItsSession() {
        var token = login();
        var session = good(token).session().orElseThrow();
        assertThat(verifier.catchUp()).isTrue();
        assertThat(verifier.feed()).isEqualTo(FeedState.CURRENT);
        good(token);

        end(session);

        assertThat(verifier.catchUp()).isTrue();
        assertRevoked(token);
        good(login());
    }

    @Test
    void whoFollowsInTheBackgroundKnowsOfItWithoutAsking() {
        var clock = new MovableClock(Instant.now());
        try (var following =
                asking.followingRevocations(Duration.ofMillis(20)).clock(clock).build()) {
            var token = login();
            await(() -> following.hasKeys() && following.feed() == FeedState.CURRENT);
            assertThat(following.verify(token)).isInstanceOf(Verification.Verified.class);
            // What was read is too old from now on, until it is read again.
            clock.advance(Duration.ofSeconds(31));
            await(() -> following.feed() == FeedState.CURRENT);

            end(good(token).session().orElseThrow());

            await(() -> following.verify(token).equals(new Verification.Refused(Reason.REVOKED)));
            assertThat(following.verify(login())).isInstanceOf(Verification.Verified.class);
        }
    }

    private void end(String session) {
        try (var machine = site.open(Purpose.CHANGE)) {
            assertThat(machine.useCases()
                            .administration()
                            .sessions()
                            .end(Administrator.machine(), new SessionId(session)))
                    .isEqualTo(Ended.DONE);
        }
    }

    private static void await(BooleanSupplier what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came to that").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aTokenDiesWithThePasswordThatItWasGotWith() {
        var token = login();
        good(token);
        try (var machine = site.open(Purpose.CHANGE)) {
            var password = Password.parse(Secret.of(PASSWORD)).orElseThrow();
            machine.useCases().manageUsers().setPassword(LoginIdentifier.parse("ann"), password, false, "root");
        }

        assertThat(verifier.catchUp()).isTrue();
        assertRevoked(token);
        good(login());
    }

    @Test
    void anOpaqueTokenIsAskedAbout() {
        var token = node.clients()
                .post("/v1/auth/login", Map.of("email", "ann@example.com", "password", PASSWORD))
                .at("/token");

        assertThat(token).startsWith("gh_at_");
        good(token);
        node.clients().post("/account/v1/logout", "{}", "Authorization", "Bearer " + token);
        assertThat(verifier.verify(token)).isEqualTo(new Verification.Refused(Reason.INACTIVE));
    }

    @Test
    void aProxyMayAskInstead() {
        var token = login();

        var asked = node.clients().get("/oauth2/forward-auth", "Authorization", "Bearer " + token);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("X-Gatehouse-Subject")).isEqualTo(good(token).subject());
        assertThat(asked.header("X-Gatehouse-Username")).isEqualTo("ann");
        assertThat(node.clients().get("/oauth2/forward-auth").status()).isEqualTo(401);
    }

    private String login() {
        return node.clients()
                .post("/token", Map.of("username", "ann", "password", PASSWORD))
                .at("/data/access_token");
    }

    private VerifiedToken good(String token) {
        return switch (verifier.verify(token)) {
            case Verification.Verified(var good) -> good;
            case Verification.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private void assertRevoked(String token) {
        assertThat(verifier.verify(token)).isEqualTo(new Verification.Refused(Reason.REVOKED));
    }
}
