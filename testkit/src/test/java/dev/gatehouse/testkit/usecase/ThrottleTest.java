package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static dev.gatehouse.testkit.usecase.House.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing is hopeless, and locking the owner out is too. */
class ThrottleTest {
    private static final int FREE = ThrottleRule.DEFAULT.freeFailures();

    private final House house = House.open();

    @Test
    void aGuesserHasFiveTriesAndThenMustWait() { // C6
        house.ann();
        guess(FREE, "ann");

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.Throttled(Duration.ofSeconds(1)));
        assertThat(house.world.hasher().runs()).hasSize(FREE);

        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void everySpellingAndEntranceDrawsOnOneBudget() { // C5
        house.ann();
        var spellings = List.of("ann", "ANN", "\uFF21nn", "ann@example.org", "Ann@EXAMPLE.org");
        var entrances = List.of(TestEntrances.envelope(), TestEntrances.resultcode(), TestEntrances.profile());
        for (int n = 0; n < FREE; n++) {
            house.logIn(shown(spellings.get(n), WRONG), HOME, entrances.get(n % entrances.size()));
        }

        assertThat(entrances)
                .allSatisfy(entrance -> assertThat(refusal(house.logIn(shown("ann", RIGHT), HOME, entrance)))
                        .containsInstanceOf(Refusal.Throttled.class));
    }

    @Test
    void unknownNamesAreCountedLikeKnownOnes() { // C7
        assertThat(List.of("nobody", "nobody@example.org", "no body")).allSatisfy(who -> {
            house.world.hasher().forget();
            guess(FREE, who);

            assertThat(refusal(house.logIn(who, WRONG, HOME))).contains(new Refusal.Throttled(Duration.ofSeconds(1)));
            assertThat(house.world.hasher().runs()).hasSize(FREE);
        });
    }

    @Test
    void parallelGuessesCompareNoMoreThanTheBudget() { // C6
        house.ann();

        var refusals = Race.of(200, n -> refusal(house.logIn("ann", WRONG, source("203.0.113." + (n + 1)))));

        assertThat(house.world.hasher().runs()).hasSize(FREE);
        assertThat(refusals)
                .filteredOn(Optional.of(new Refusal.BadCredentials())::equals)
                .hasSize(FREE);
    }

    @Test
    void twoNodesShareOneBudget() { // C6
        house.ann();
        var other = house.anotherNode();

        Race.of(100, n -> refusal((n % 2 == 0 ? house : other).logIn("ann", WRONG, HOME)));

        assertThat(house.world.hasher().runs().size()
                        + other.world.hasher().runs().size())
                .isEqualTo(FREE);
    }

    @Test
    void theOwnerAtAKnownSourceIsNeverLockedOutByOthers() { // C8
        house.ann();
        house.annsTokens(TestEntrances.envelope());
        for (int n = 0; n < 10_000; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
        }

        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).containsInstanceOf(Refusal.Throttled.class);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void manyRightLoginsAtOnceFromAKnownSourceAllSucceed() { // C8
        var patient = House.open(TestSettings.custom()
                .hashing(new Settings.Hashing(2, 64, Duration.ofMinutes(1), 64, 64))
                .build());
        patient.ann();
        patient.annsTokens(TestEntrances.envelope());

        var refusals = Race.of(50, n -> refusal(patient.logIn("ann", RIGHT, HOME)));

        assertThat(refusals).containsOnly(Optional.empty());
    }

    @Test
    void manyRightKeysAtOnceAllSucceedWhileOthersGuess() { // C8
        var shown = house.add(ClientBuilder.numbered(42));
        var guess = new Credentials.KeySecret(shown.key(), house.world.secrets().apiSecret());
        for (int n = 0; n < 1_000; n++) {
            house.logIn(guess, ELSEWHERE, TestEntrances.apikey());
        }

        var refusals = Race.of(50, n -> refusal(house.logIn(shown, ELSEWHERE, TestEntrances.apikey())));

        assertThat(refusals).containsOnly(Optional.empty());
    }

    @Test
    void anAdoptedPairHasAnAccountBudget() { // C6
        var shown = house.add(ClientBuilder.numbered(42), new ApiKey("acme"), Secret.of("hunter2"), true);
        var guess = new Credentials.KeySecret(new ApiKey("acme"), Secret.of("hunter3"));
        for (int n = 0; n < FREE; n++) {
            assertThat(refusal(house.logIn(guess, HOME, TestEntrances.apikey())))
                    .contains(new Refusal.BadCredentials());
        }

        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey())))
                .containsInstanceOf(Refusal.Throttled.class);
    }

    @Test
    void everyClosingEndsByItself() { // C8
        house.ann();
        for (int n = 0; n < 200; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
            house.world.clock().advance(Duration.ofMinutes(16));
        }

        house.world.clock().advance(Duration.ofHours(24));

        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void successForgivesTheFailuresBefore() {
        house.ann();
        guess(FREE - 1, "ann");
        house.annsTokens(TestEntrances.envelope());

        assertThat(refusal(house.logIn("ann", WRONG, ELSEWHERE))).contains(new Refusal.BadCredentials());
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void anAdministratorUnlocks() {
        var ann = house.ann();
        guess(FREE, "ann");

        assertThat(house.does.administration().users().unlock(Administrator.machine(), ann.id()))
                .isInstanceOf(AdministerUsers.Outcome.Done.class);

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void oneSourceMayFailSoOftenOverAllAccounts() { // C9
        var strict = House.open(
                TestSettings.custom().sourceFailures(new RateLimit(10, 0.5)).build());
        strict.ann();
        for (int n = 0; n < 10; n++) {
            strict.logIn("nobody" + n, WRONG, ELSEWHERE);
        }
        strict.world.hasher().forget();

        assertThat(refusal(strict.logIn("ann", RIGHT, ELSEWHERE)))
                .contains(new Refusal.Throttled(Duration.ofSeconds(2)));
        assertThat(refusal(strict.logIn("nobody", RIGHT, ELSEWHERE)))
                .contains(new Refusal.Throttled(Duration.ofSeconds(2)));
        assertThat(strict.world.hasher().runs()).isEmpty(); // C1
        assertThat(refusal(strict.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void randomNamesShareTheirRowsAndFillNoAudit() { // C10
        var before = house.audit().size();
        var names = IntStream.range(0, 300).mapToObj(n -> "nobody" + n).toList();
        names.forEach(name -> house.logIn(name, WRONG, ELSEWHERE));

        var rows = house.world
                .unitOfWork()
                .run(stores ->
                        stores.attempts().purge(house.world.clock().instant().plusSeconds(60), Integer.MAX_VALUE));
        assertThat(rows)
                .isEqualTo((int) names.stream().map(this::rowOf).distinct().count());
        assertThat(house.audit()).hasSize(before);
    }

    private AttemptKey rowOf(String name) {
        return AttemptKey.atNobody(house.world.ports().digests().digest(Digests.Purpose.NOBODYS_NAME, Secret.of(name)));
    }

    private void guess(int times, String who) {
        for (int n = 0; n < times; n++) {
            assertThat(refusal(house.logIn(who, WRONG, HOME))).contains(new Refusal.BadCredentials());
        }
    }
}
