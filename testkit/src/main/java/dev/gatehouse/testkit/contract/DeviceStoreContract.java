package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.DeviceStore.Decision;
import dev.gatehouse.application.port.out.DeviceStore.Waiting;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A device waits under two codes, is decided once and taken once. */
public abstract class DeviceStoreContract extends OAuthContract {
    private static final Waiting FULL = new Waiting(
            digest("device"),
            digest("user"),
            FORTY_TWO.number(),
            Scopes.parse("openid read:ünicode"),
            List.of("https://z.example", "urn:a"),
            at(600).plusNanos(1_000),
            Decision.ALLOWED,
            Optional.of(SESSION.id()),
            at(5));

    private static final Subject OF_NOBODY = new Subject.OfUser(new UserId("nobody"));

    @Test
    void everyMemberComesBack() {
        assertThat(insert(FULL)).isTrue();
        assertThat(insert(waiting("other", "code", 600))).isTrue();

        assertThat(byDevice("device")).contains(FULL);
        assertThat(byUser("user")).contains(FULL);
        assertThat(byUser("code")).contains(waiting("other", "code", 600));
        assertThat(byDevice("user")).isEmpty();
        assertThat(byUser("device")).isEmpty();
    }

    @Test
    void neitherCodeIsGivenTwice() {
        insert(waiting("one", "code", 600));

        assertThat(insert(waiting("two", "code", 600))).isFalse();
        assertThat(insert(waiting("one", "other", 600))).isFalse();

        assertThat(byUser("code")).contains(waiting("one", "code", 600));
        assertThat(byDevice("two")).isEmpty();
        assertThat(byUser("other")).isEmpty();
    }

    @Test
    void ofManyWhoWantOneCodeForTheUserOneGetsIt() {
        var won = winner((stores, n) -> stores.devices().insert(waiting("device-" + n, "code", 600)));

        assertThat(byUser("code")).contains(waiting("device-" + won, "code", 600));
    }

    @Test
    void aDecisionIsMadeOnce() {
        insert(waiting("device", "code", 600));

        assertThat(decide("device", Decision.DENIED)).isTrue();
        assertThat(decide("device", Decision.ALLOWED)).isFalse();
        assertThat(decide("none", Decision.ALLOWED)).isFalse();

        assertThat(byDevice("device")).contains(decided("device", "code", Decision.DENIED, SESSION.id()));
        assertThat(take("device")).isFalse();
    }

    @Test
    void ofManyDecisionsOneCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            var device = "device-" + round;
            insert(waiting(device, "code-" + round, 600));

            var won = winner(
                    (stores, n) -> stores.devices().decide(digest(device), decision(n), new SessionId("s-" + n)));

            assertThat(byDevice(device))
                    .contains(decided(device, "code-" + round, decision(won), new SessionId("s-" + won)));
        }
    }

    private static Decision decision(int runner) {
        return runner % 2 == 0 ? Decision.ALLOWED : Decision.DENIED;
    }

    @Test
    void whatWasAllowedIsTakenOnceByOne() {
        for (int round = 0; round < ROUNDS; round++) {
            var device = "device-" + round;
            insert(waiting(device, "code-" + round, 600));
            assertThat(take(device)).as("before anybody decided").isFalse();
            decide(device, Decision.ALLOWED);

            winner((stores, n) -> stores.devices().take(digest(device)));

            assertThat(byDevice(device)).contains(decided(device, "code-" + round, Decision.TAKEN, SESSION.id()));
        }
    }

    @Test
    void eachWhoAsksIsToldWhenItWasAskedBefore() {
        insert(waiting("device", "code", 600));

        assertThat(asked("device", 5)).contains(at(0));
        assertThat(asked("device", 9)).contains(at(5));
        assertThat(asked("none", 9)).isEmpty();

        assertThat(byDevice("device")).map(Waiting::askedAt).contains(at(9));
    }

    @Test
    void ofManyWhoAskNoTwoAreToldTheSame() {
        insert(waiting("device", "code", 600));

        var before = Race.of(RUNNERS, n -> insist(stores -> stores.devices().asked(digest("device"), at(1 + n))));

        assertThat(before).contains(Optional.of(at(0))).doesNotHaveDuplicates();
    }

    @Test
    void whatExpiredGoesInPortions() {
        for (int second = 1; second <= 3; second++) {
            insert(waiting("until " + second, "code " + second, second));
        }

        assertPortions((stores, limit) -> stores.devices().purge(at(3), limit));

        assertThat(byDevice("until 1")).isEmpty();
        assertThat(byDevice("until 3")).isPresent();
    }

    @Test
    void whatAUserAllowedIsDeniedWhileNobodyTookIt() {
        insert(waiting("allowed", "code", 600, Decision.ALLOWED, Optional.of(SESSION.id())));
        insert(waiting("taken", "code 2", 600, Decision.TAKEN, Optional.of(SESSION.id())));
        insert(waiting("waits", "code 3", 600));
        insert(FULL);

        assertThat(counts(stores -> stores.devices().denyAllowed(SEVEN.number(), OF_NOBODY)))
                .isZero();
        assertThat(counts(stores -> stores.devices().denyAllowed(SEVEN.number(), OF_ANN)))
                .isEqualTo(1);

        assertThat(byDevice("allowed")).contains(decided("allowed", "code", Decision.DENIED, SESSION.id()));
        assertThat(byDevice("taken")).map(Waiting::decision).contains(Decision.TAKEN);
        assertThat(byDevice("waits")).map(Waiting::decision).contains(Decision.NONE);
        assertThat(byDevice("device")).as("another client's").contains(FULL);
    }

    @Test
    void whatWasAllowedAndNotTakenPassesOnToAnotherSession() {
        var next = new SessionId("next");
        insert(FULL);
        insert(waiting("taken", "code", 600, Decision.TAKEN, Optional.of(SESSION.id())));
        insert(waiting("is over", "code 2", 5, Decision.ALLOWED, Optional.of(SESSION.id())));

        write(stores -> stores.devices().move(new SessionId("another"), next, at(5)));
        assertThat(byDevice("device")).contains(FULL);

        write(stores -> stores.devices().move(SESSION.id(), next, at(5)));
        assertThat(byDevice("device")).flatMap(Waiting::parent).contains(next);
        assertThat(byDevice("taken")).flatMap(Waiting::parent).contains(SESSION.id());
        assertThat(byDevice("is over")).flatMap(Waiting::parent).contains(SESSION.id());
    }

    @Test
    void everyDeviceOfAClientIsRemoved() {
        insert(FULL);
        insert(waiting("other", "code", 600));

        assertThat(counts(stores -> stores.devices().removeAllOf(FORTY_TWO.number())))
                .isEqualTo(1);

        assertThat(byDevice("device")).isEmpty();
        assertThat(byDevice("other")).isPresent();
    }

    @Test
    void devicesGoWithTheirClient() {
        insert(FULL);

        removeClient(FORTY_TWO);

        assertThat(byDevice("device")).isEmpty();
    }

    private static Waiting waiting(String device, String user, long until) {
        return waiting(device, user, until, Decision.NONE, Optional.empty());
    }

    private static Waiting decided(String device, String user, Decision decision, SessionId parent) {
        return waiting(device, user, 600, decision, Optional.of(parent));
    }

    private static Waiting waiting(
            String device, String user, long until, Decision decision, Optional<SessionId> parent) {
        return new Waiting(
                digest(device),
                digest(user),
                SEVEN.number(),
                Scopes.NONE,
                List.of(),
                at(until),
                decision,
                parent,
                at(0));
    }

    private boolean insert(Waiting waiting) {
        return run(stores -> stores.devices().insert(waiting));
    }

    private Optional<Waiting> byDevice(String device) {
        return read(stores -> stores.devices().byDevice(digest(device)));
    }

    private Optional<Waiting> byUser(String user) {
        return read(stores -> stores.devices().byUser(digest(user)));
    }

    private boolean decide(String device, Decision decision) {
        return run(stores -> stores.devices().decide(digest(device), decision, SESSION.id()));
    }

    private Optional<Instant> asked(String device, long second) {
        return run(stores -> stores.devices().asked(digest(device), at(second)));
    }

    private boolean take(String device) {
        return run(stores -> stores.devices().take(digest(device)));
    }
}
