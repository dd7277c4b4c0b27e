package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes change the second factors of one user at once; on PostgreSQL, where units run side by side. */
class FactorRacesTest {
    private static final int ROUNDS = 15;
    private static final Source HOME =
            new Source.Known(IpAddress.parse("192.0.2.1").orElseThrow());
    private static final String PASSWORD = "a long enough passphrase";
    private static final Secret MARK = Secret.of("the mark of a browser");

    private final MovableClock clock = new MovableClock();
    private final List<SteeredNode> nodes = new ArrayList<>();

    @BeforeEach
    void twoNodes() {
        var url = TestPostgres.emptyDatabase();
        for (int n = 0; n < 2; n++) {
            nodes.add(SteeredNode.open(url, clock, Duration.ofSeconds(1)));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(SteeredNode::close);
    }

    @Test // A12
    void aSessionThatEndsAtAnotherNodeAddsNoPasskey() {
        var user = person("ann");
        var thief = loggedIn(user);
        var challenge = challenge(0, thief);
        var token = ((Whose.Bearer) thief.whose()).accessToken();
        nodes.getFirst()
                .beforeTheNextUnit(
                        () -> nodes.getLast().does().logOut().logOut(new LogOut.Command(token, false, HOME)));

        assertThat(factors(0).addPasskey(thief, PlainPasskeys.make("k", challenge, 0), "his"))
                .isEqualTo(new Outcome.UnknownBearer());

        assertThat(standing(user)).isEqualTo(FactorStanding.NONE);
    }

    @Test
    void ofTwoFirstPasskeysOneGivesRecoveryCodesAndTheOtherWaitsForIt() {
        for (int round = 0; round < ROUNDS; round++) {
            var user = person("ann" + round);
            var id = "k-" + round + "-";
            var askings = List.of(loggedIn(user), loggedIn(user));

            var outcomes = addAtOnce(askings, id);

            assertThat(outcomes)
                    .as("round " + round)
                    .filteredOn(Outcome.Given.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).contains(new Outcome.FactorWanted());
            assertThat(standing(user).passkeys()).hasSize(1);
        }
    }

    @Test
    void ofTwoThatWouldBeTheTenthOneIs() {
        for (int round = 0; round < ROUNDS; round++) {
            var user = person("ann" + round);
            var id = "k-" + round + "-";
            IntStream.range(2, Passkey.MOST + 1).forEach(n -> give(user, id + n));
            var askings = List.of(shown(user, id + 2, 1), shown(user, id + 2, 2));

            var outcomes = addAtOnce(askings, id);

            assertThat(outcomes)
                    .as("round " + round)
                    .hasSize(2)
                    .contains(new Outcome.TooMany())
                    .hasAtLeastOneElementOfType(Outcome.Given.class);
            assertThat(standing(user).passkeys()).hasSize(Passkey.MOST);
        }
    }

    @Test
    void withTheLastOfTwoThatAreRemovedTheRecoveryCodesGo() {
        for (int round = 0; round < ROUNDS; round++) {
            var user = person("ann" + round);
            var id = "k-" + round + "-";
            var first = loggedIn(user);
            factors(0).addPasskey(first, PlainPasskeys.make(id + 0, challenge(0, first), 0), "first");
            give(user, id + 1);
            assertThat(standing(user).recoveryCodesLeft()).isPositive();
            var askings = List.of(shown(user, id + 0, 1), shown(user, id + 0, 2));

            var outcomes = Race.of(2, n -> factors(n).removePasskey(askings.get(n), id + n));

            assertThat(outcomes).as("round " + round).containsOnly(new Outcome.Done());
            assertThat(standing(user)).isEqualTo(FactorStanding.NONE);
        }
    }

    /** Each adds a passkey at a node of its own. */
    private List<Outcome> addAtOnce(List<Asking> askings, String id) {
        var challenges = IntStream.range(0, 2)
                .mapToObj(n -> challenge(n, askings.get(n)))
                .toList();
        return Race.of(
                2,
                n -> factors(n).addPasskey(askings.get(n), PlainPasskeys.make(id + n, challenges.get(n), 0), "mine"));
    }

    private OwnFactors factors(int node) {
        return nodes.get(node).does().account().factors();
    }

    private FactorStanding standing(User user) {
        return nodes.getFirst()
                .does()
                .administration()
                .users()
                .factors(user.id())
                .orElseThrow();
    }

    private User person(String name) {
        var user = UserBuilder.named(name).build();
        var password = Password.parse(Secret.of(PASSWORD)).orElseThrow();
        var node = nodes.getFirst();
        var hash = node.hasher().hash(user.id(), password);
        node.ports().unitOfWork().run(stores -> {
            stores.users().insert(user);
            stores.users().setPassword(user.id(), hash);
            return user;
        });
        return user;
    }

    private void give(User user, String id) {
        var key = new Passkey(id, user.id(), "public " + id, 0, "key", Instant.EPOCH, Optional.empty());
        nodes.getFirst().ports().unitOfWork().run(stores -> stores.passkeys().add(key));
    }

    private String challenge(int node, Asking asking) {
        return switch (factors(node).beginPasskey(asking)) {
            case Outcome.Challenged challenged -> challenged.challenge();
            case Outcome other -> throw new AssertionError("not challenged: " + other);
        };
    }

    /** In by the password alone. */
    private Asking loggedIn(User user) {
        var who = SteeredNode.person(user.name().orElseThrow().display(), PASSWORD);
        var tokens = nodes.getFirst().logIn(who, TestEntrances.envelope());
        return asking(new Whose.Bearer(tokens.access().text()));
    }

    /** In by a passkey. */
    private Asking shown(User user, String key, long counter) {
        var login = nodes.getFirst().does().oauth().browserLogin();
        var answer = PlainPasskeys.show(key, user.id(), login.challenge(MARK), counter);
        return switch (login.logIn(answer, new BrowserLogin.Browser(MARK, Optional.empty(), HOME))) {
            case BrowserLogin.Outcome.LoggedIn in -> asking(new Whose.Browser(in.cookie()));
            case BrowserLogin.Outcome other -> throw new AssertionError("not logged in: " + other);
        };
    }

    private static Asking asking(Whose whose) {
        return new Asking(whose, HOME, Tongue.ENGLISH);
    }
}
