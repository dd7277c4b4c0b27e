package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.AttemptLedger.Reservation;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries are counted exactly, whoever counts at the same moment, and forgotten when they are old. */
public abstract class AttemptStoreContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").build();
    private static final Subject SUBJECT = new Subject.OfUser(ANN.id());
    private static final AttemptKey STRANGERS = AttemptKey.strangersAt(SUBJECT);
    private static final AttemptKey HOME = new AttemptKey(SUBJECT.text(), "192.0.2.0/24");
    private static final AttemptKey OFFICE = new AttemptKey(SUBJECT.text(), "2001:db8::/64");
    private static final AttemptKey OTHER = new AttemptKey("u-bob", "192.0.2.0/24");

    @BeforeEach
    void anAccount() {
        write(stores -> stores.users().insert(ANN));
    }

    @Test
    void everyMemberComesBack() {
        var ledger =
                new AttemptLedger(7, at(5), List.of(new Reservation("r-1", at(10)), new Reservation("r-2", at(11))));
        save(STRANGERS, ledger);

        assertThat(ledger(STRANGERS)).isEqualTo(ledger);
    }

    @Test
    void whatWasNeverTriedIsEmpty() {
        save(STRANGERS, failures(3));

        assertThat(ledger(HOME)).isEqualTo(AttemptLedger.EMPTY);
        assertThat(ledger(OTHER)).isEqualTo(AttemptLedger.EMPTY);
    }

    @Test
    void toLookAtALedgerIsToSeeItAndLeaveIt() {
        save(STRANGERS, failures(3));

        var seen = read(stores ->
                List.of(stores.attempts().look(STRANGERS), stores.attempts().look(HOME)));

        assertThat(seen).containsExactly(failures(3), AttemptLedger.EMPTY);
    }

    @Test
    void aLedgerIsWrittenOver() {
        save(STRANGERS, failures(3));
        save(STRANGERS, failures(4));
        assertThat(ledger(STRANGERS)).isEqualTo(failures(4));

        save(STRANGERS, AttemptLedger.EMPTY);
        assertThat(ledger(STRANGERS)).isEqualTo(AttemptLedger.EMPTY);
    }

    @Test
    void toClearAnAccountForgetsEveryBucketOfIt() {
        List.of(STRANGERS, HOME, OFFICE, OTHER).forEach(key -> save(key, failures(2)));

        write(stores -> stores.attempts().clear(SUBJECT.text()));

        assertThat(List.of(ledger(STRANGERS), ledger(HOME), ledger(OFFICE))).containsOnly(AttemptLedger.EMPTY);
        assertThat(ledger(OTHER)).isEqualTo(failures(2));
    }

    @Test
    void failuresOfKnownSourcesAreCountedTogetherWithoutStrangers() {
        assertThat(knownSourceFailures(0)).isZero();
        save(STRANGERS, failures(50));
        save(HOME, failures(2));
        save(OFFICE, failures(3));
        save(OTHER, failures(7));

        assertThat(knownSourceFailures(0)).isEqualTo(5);
    }

    @Test
    void aFailureOfAKnownSourceCountsNoLongerWhenItIsOld() { // C8
        save(HOME, new AttemptLedger(2, at(100), List.of()));
        save(OFFICE, new AttemptLedger(3, at(200), List.of()));

        assertThat(knownSourceFailures(99)).isEqualTo(5);
        assertThat(knownSourceFailures(100)).isEqualTo(3);
        assertThat(knownSourceFailures(200)).isZero();
    }

    @Test
    void toForgetTheFailuresOfKnownSourcesKeepsTheirReservationsAndAllElse() { // C8
        var underWay = List.of(new Reservation("r", at(10)));
        save(HOME, new AttemptLedger(2, at(5), underWay));
        List.of(STRANGERS, OFFICE, OTHER).forEach(key -> save(key, failures(3)));

        write(stores -> stores.attempts().forgetKnownSourceFailures(SUBJECT.text()));

        assertThat(knownSourceFailures(0)).isZero();
        assertThat(ledger(HOME)).isEqualTo(new AttemptLedger(0, at(5), underWay));
        assertThat(List.of(ledger(STRANGERS), ledger(OTHER))).containsOnly(failures(3));
    }

    @Test
    void aSourceOfAUserWhoWasRemovedIsKnownToNobody() {
        remember("192.0.2.0/24", 100);
        write(stores -> stores.users().delete(ANN.id()));

        assertThat(seenFrom("192.0.2.0/24")).isEmpty();
    }

    @Test
    void aSourceIsKnownFromItsLoginOn() {
        assertThat(seenFrom("192.0.2.0/24")).isEmpty();
        remember("192.0.2.0/24", 100);

        assertThat(seenFrom("192.0.2.0/24")).contains(at(100));
        assertThat(seenFrom("192.0.3.0/24")).isEmpty();
        Optional<Instant> bobs =
                read(stores -> stores.attempts().seenFrom(Subject.parse("u-bob").orElseThrow(), "192.0.2.0/24"));
        assertThat(bobs).isEmpty();
    }

    @Test
    void aSourceThatComesAgainIsKnownForLonger() {
        remember("192.0.2.0/24", 100);
        remember("192.0.2.0/24", 200);

        assertThat(seenFrom("192.0.2.0/24")).contains(at(200));
    }

    @Test
    void whatIsOldIsForgottenAndWhatIsNotIsKept() { // C10
        save(STRANGERS, new AttemptLedger(3, at(100), List.of()));
        save(HOME, new AttemptLedger(3, at(300), List.of()));
        save(OFFICE, new AttemptLedger(3, at(100), List.of(new Reservation("r", at(300)))));
        remember("192.0.2.0/24", 100);
        remember("2001:db8::/64", 300);

        assertThat(counts(stores -> stores.attempts().purge(at(200), 99))).isEqualTo(2);

        assertThat(ledger(STRANGERS)).isEqualTo(AttemptLedger.EMPTY);
        assertThat(ledger(HOME).failures()).isEqualTo(3);
        assertThat(ledger(OFFICE).failures()).isEqualTo(3);
        assertThat(seenFrom("192.0.2.0/24")).isEmpty();
        assertThat(seenFrom("2001:db8::/64")).contains(at(300));
    }

    @Test
    void oneForgettingIsBounded() {
        IntStream.range(0, 5)
                .forEach(n -> save(
                        new AttemptKey("nobody:" + n, AttemptKey.STRANGERS), new AttemptLedger(1, at(1), List.of())));

        assertThat(counts(stores -> stores.attempts().purge(at(9), 3))).isEqualTo(3);
        assertThat(counts(stores -> stores.attempts().purge(at(9), 3))).isEqualTo(2);
        assertThat(counts(stores -> stores.attempts().purge(at(9), 3))).isZero();
    }

    @Test
    void parallelTriesNeverReserveMoreThanTheBudget() { // C6
        var rule = ThrottleRule.DEFAULT;
        var threads = 20;
        var each = 10;

        var let = Race.of(
                        threads,
                        thread -> IntStream.range(0, each)
                                .filter(n -> insist(stores -> reserve(stores, rule, thread + "/" + n)))
                                .count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(let).isEqualTo(rule.freeFailures());
        assertThat(ledger(STRANGERS).reservations()).hasSize(rule.freeFailures());
    }

    @Test
    void parallelFailuresAreAllCounted() { // C6
        var runners = 16;
        save(STRANGERS, new AttemptLedger(0, at(0), reservations(runners)));

        var counted = Race.of(
                runners,
                n -> insist(stores -> {
                    var ledger = stores.attempts().lock(STRANGERS).failed("r-" + n, at(1));
                    stores.attempts().save(STRANGERS, ledger);
                    return ledger.failures();
                }));

        assertThat(counted).doesNotHaveDuplicates();
        assertThat(ledger(STRANGERS)).isEqualTo(new AttemptLedger(runners, at(1), List.of()));
    }

    private static boolean reserve(Stores stores, ThrottleRule rule, String id) {
        var ledger = stores.attempts().lock(STRANGERS);
        return switch (rule.stranger(ledger, at(0))) {
            case ThrottleRule.Verdict.Reserved() -> {
                stores.attempts().save(STRANGERS, ledger.reserve(new Reservation(id, at(10)), at(0)));
                yield true;
            }
            case ThrottleRule.Verdict.Wait ignored -> false;
        };
    }

    private static List<Reservation> reservations(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new Reservation("r-" + n, at(10)))
                .toList();
    }

    private static AttemptLedger failures(int many) {
        return new AttemptLedger(many, at(5), List.of());
    }

    private AttemptLedger ledger(AttemptKey key) {
        return run(stores -> stores.attempts().lock(key));
    }

    private void save(AttemptKey key, AttemptLedger ledger) {
        write(stores -> stores.attempts().save(key, ledger));
    }

    private void remember(String network, long second) {
        write(stores -> stores.attempts().rememberSource(SUBJECT, network, at(second)));
    }

    private Optional<Instant> seenFrom(String network) {
        return read(stores -> stores.attempts().seenFrom(SUBJECT, network));
    }

    private int knownSourceFailures(long sinceSecond) {
        return read(stores -> stores.attempts().knownSourceFailures(SUBJECT.text(), at(sinceSecond)));
    }
}
