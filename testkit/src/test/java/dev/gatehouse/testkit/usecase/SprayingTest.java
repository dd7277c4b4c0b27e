package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.login.SprayRule;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few guesses at each of many accounts, which no account's budget can see, are seen by the network that they come from. */
class SprayingTest {
    private static final SprayRule RULE = new SprayRule(6, 2, Duration.ofMinutes(10));

    private final House house = House.open(TestSettings.custom().spraying(RULE).build());

    @Test
    void aNetworkThatSpraysIsToldOfOnceInAWindow() { // K3
        house.add(UserBuilder.named("ann"));
        guess(house, 6);
        share(house);
        guess(house, 6);
        share(house);

        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("192.0.2.0/24", 6, 6));
        assertThat(house.world.witness().entries())
                .filteredOn(entry -> entry.event() instanceof AuditEvent.SprayingSeen)
                .singleElement()
                .extracting(AuditEntry::actor, AuditEntry::source, AuditEntry::at)
                .containsExactly(
                        "strangers", "192.0.2.0/24", house.world.clock().instant());

        house.world.clock().advance(RULE.window());
        share(house);
        guess(house, 6);
        share(house);
        assertThat(told()).hasSize(2);
    }

    @Test
    void neighboursCountTogetherAndOthersDoNot() {
        for (int n = 0; n < 5; n++) {
            house.logIn("name" + n, WRONG, source("2001:db8:1:" + n + "::1"));
        }
        house.logIn("name5", WRONG, source("2001:db8:2::1"));
        share(house);
        assertThat(told()).isEmpty();

        house.logIn("name5", WRONG, source("2001:db8:1:ffff::1"));
        share(house);
        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("2001:db8:1::/48", 6, 6));
    }

    @Test
    void manyGuessesAtFewAccountsAreNoSpraying() {
        for (int tries = 0; tries < 3; tries++) {
            guess(house, 9);
        }
        share(house);

        assertThat(told()).isEmpty();
    }

    @Test
    void guessesAtOneAccountHideNoneAtOthers() {
        for (int tries = 0; tries < 5; tries++) {
            house.logIn("somebody else", WRONG, HOME);
        }
        guess(house, 6);
        share(house);

        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("192.0.2.0/24", 11, 6));
    }

    @Test
    void apiKeysAreAccountsToo() {
        for (int n = 0; n < 6; n++) {
            var shown = new Credentials.KeySecret(new ApiKey("legacy" + n), Secret.of("winter"));
            assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey())))
                    .contains(new Refusal.BadCredentials());
        }
        share(house);

        assertThat(told()).hasSize(1);
    }

    @Test
    void sprayingOverManyNodesIsSeenAndOneOfThemTells() {
        var other = house.anotherNode();
        guess(house, 3);
        for (int n = 3; n < 6; n++) {
            other.logIn("name" + n, WRONG, HOME);
        }
        share(house);
        assertThat(told()).isEmpty();

        share(other);
        share(house);
        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("192.0.2.0/24", 6, 6));
    }

    @Test
    void aSprayedWindowLocksNobodyOut() { // C8
        var ann = house.add(UserBuilder.named("ann"));
        guess(house, 20);
        share(house);

        assertThat(told()).hasSize(1);
        assertThat(refusal(house.logIn("ann", House.RIGHT, HOME))).isEmpty();
        assertThat(house.liveSessions(House.of(ann))).hasSize(1);
    }

    @Test
    void whatCannotBeSharedIsSharedLater() {
        guess(house, 6);
        house.world.unitOfWork().weather().goAway();
        assertThatThrownBy(() -> share(house)).isInstanceOf(RuntimeException.class);
        house.world.unitOfWork().weather().comeBack();

        share(house);

        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("192.0.2.0/24", 6, 6));
    }

    @Test
    void whatMayBeSharedAlreadyIsNotSharedAgain() {
        guess(house, 6);
        house.world.unitOfWork().weather().loseNextAnswer();
        assertThatThrownBy(() -> share(house)).isInstanceOf(StoreUnavailable.class);

        share(house);

        assertThat(told()).containsExactly(new AuditEvent.SprayingSeen("192.0.2.0/24", 6, 6));
    }

    @Test
    void windowsThatAreOverAreForgotten() { // C10
        guess(house, 6);
        house.logIn("ann", WRONG, ELSEWHERE);
        share(house);
        var window = RULE.windowOf(house.world.clock().instant());
        assertThat(networksOf(window)).isEqualTo(2);

        house.does.housekeep().purgeSome();
        assertThat(networksOf(window)).isEqualTo(2);

        house.world.clock().advance(RULE.window().multipliedBy(2));
        house.does.housekeep().purgeSome();
        assertThat(networksOf(window)).isZero();
    }

    /** One wrong password at each of so many accounts. */
    private static void guess(House at, int accounts) {
        for (int n = 0; n < accounts; n++) {
            at.logIn("name" + n, WRONG, HOME);
        }
    }

    private static void share(House node) {
        node.does.housekeep().shareFailures();
    }

    private int networksOf(Instant window) {
        return house.world
                .unitOfWork()
                .read(stores -> stores.sourceFailures().most(window, 99))
                .size();
    }

    private List<AuditEvent> told() {
        return house.audit().stream()
                .filter(AuditEvent.SprayingSeen.class::isInstance)
                .toList();
    }
}
