package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AuditStore.SourceUse;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happened is told again as it was told, newest first; what is only counted is counted exactly. */
public abstract class AuditStoreContract extends StoreContract {
    private static final SessionId SESSION = new SessionId("s-1");

    /** One of every kind. */
    private static final List<AuditEvent> EVENTS = Stream.<AuditEvent>concat(
                    Stream.of(
                            new AuditEvent.LoggedIn(SESSION),
                            new AuditEvent.Refreshed(SESSION, 7),
                            new AuditEvent.RefreshReplayed(SESSION, Long.MAX_VALUE),
                            new AuditEvent.RefreshAlarmed(SESSION, "shown again from another network"),
                            new AuditEvent.RefreshRefused(SESSION, "expired"),
                            new AuditEvent.RefreshReused(SESSION, "generation 1 of 5"),
                            new AuditEvent.SprayingSeen("2001:db8::/48", 41, 33),
                            new AuditEvent.SessionEnded(SESSION, EndReason.TOO_MANY),
                            new AuditEvent.SignedOutEverywhere(),
                            new AuditEvent.TokenGiven("https://api.example.test", "orders.read"),
                            new AuditEvent.PasswordChanged("by its owner: \"so\"\n\u2028"),
                            new AuditEvent.Administered("client 42: x", "ip policy: open"),
                            new AuditEvent.AdministrationRefused("users:write", "not held")),
                    Refusals.ALL.stream().map(said -> new AuditEvent.LoginRefused(said, "status: disabled")))
            .toList();

    @Test
    void everyKindOfEventComesBack() { // K3
        for (int n = 0; n < EVENTS.size(); n++) {
            append(entry(n, EVENTS.get(n)));
        }

        assertThat(EVENTS.stream().<Class<?>>map(AuditEvent::getClass).distinct())
                .as("a sample of every kind of event")
                .containsExactlyInAnyOrder(AuditEvent.class.getPermittedSubclasses());
        assertThat(lists(stores -> stores.audit().latest(99)).reversed())
                .isEqualTo(IntStream.range(0, EVENTS.size())
                        .mapToObj(n -> entry(n, EVENTS.get(n)))
                        .toList());
    }

    @Test
    void everyMemberComesBack() { // K3
        var entry = new AuditEntry(
                new DecisionId("d-1"),
                at(1).plusNanos(123_456_000),
                "cli",
                Optional.of(new Subject.OfClient(new ClientNumber(42))),
                "2001:db8::1",
                "apikey",
                new AuditEvent.LoginRefused(new Refusal.Throttled(Duration.ofMillis(1_500)), "strangers"),
                Trace.EMPTY
                        .and(Step.passed("secret", "right"))
                        .and(Step.failed("address", "\"quoted\", \\ and \n a line; \u2603")));
        append(entry);

        assertThat(lists(stores -> stores.audit().latest(1))).containsExactly(entry);
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAsked() {
        append(entry(2, new AuditEvent.SignedOutEverywhere()));
        append(entry(1, new AuditEvent.LoggedIn(SESSION)));
        append(entry(2, new AuditEvent.PasswordChanged("after the other of its second")));

        assertThat(lists(stores -> stores.audit().latest(2)))
                .containsExactly(
                        entry(2, new AuditEvent.PasswordChanged("after the other of its second")),
                        entry(2, new AuditEvent.SignedOutEverywhere()));
    }

    @Test
    void oneDecisionMayHaveSeveralEntries() {
        append(entry(1, new AuditEvent.LoggedIn(SESSION)));
        append(entry(1, new AuditEvent.SessionEnded(SESSION, EndReason.TOO_MANY)));

        assertThat(lists(stores -> stores.audit().latest(9))).hasSize(2);
    }

    @Test
    void fromWhereASubjectCameIsToldByAddress() {
        var ann = new Subject.OfUser(new UserId("ann"));
        append(used(1, ann, "192.0.2.7", new AuditEvent.LoggedIn(SESSION)));
        append(used(2, ann, "192.0.2.7", new AuditEvent.LoggedIn(SESSION)));
        append(used(4, ann, "192.0.2.7", new AuditEvent.Refreshed(SESSION, 1)));
        append(used(3, ann, "192.0.2.7", new AuditEvent.RefreshReplayed(SESSION, 1)));
        append(used(5, ann, "192.0.2.7", new AuditEvent.PasswordChanged("by its owner")));
        append(used(2, ann, "2001:db8::1", new AuditEvent.LoginRefused(new Refusal.BadCredentials(), "wrong")));
        append(used(2, ann, "2001:db8::1", new AuditEvent.RefreshRefused(SESSION, "expired")));
        append(used(2, new Subject.OfUser(new UserId("bob")), "192.0.2.8", new AuditEvent.LoggedIn(SESSION)));

        assertThat(lists(stores -> stores.audit().sourcesOf(ann, at(2), 9)))
                .containsExactly(new SourceUse("192.0.2.7", 3, 0, at(4)), new SourceUse("2001:db8::1", 0, 2, at(2)));
        assertThat(lists(stores -> stores.audit().sourcesOf(ann, at(0), 1)))
                .containsExactly(new SourceUse("192.0.2.7", 4, 0, at(4)));
    }

    @Test
    void aTokenWithoutASessionIsAComingToo() {
        var client = new Subject.OfClient(new ClientNumber(42));
        append(used(2, client, "192.0.2.9", new AuditEvent.TokenGiven("https://api.example", "orders:read")));

        assertThat(lists(stores -> stores.audit().sourcesOf(client, at(1), 9)))
                .containsExactly(new SourceUse("192.0.2.9", 1, 0, at(2)));
    }

    private static AuditEntry used(long second, Subject subject, String source, AuditEvent event) {
        return new AuditEntry(
                new DecisionId("d"), at(second), "u", Optional.of(subject), source, "envelope", event, Trace.EMPTY);
    }

    @Test
    void talliesOfOneKindAreAddedUp() {
        tally(0, "192.0.2.0/24", 3);
        tally(0, "192.0.2.0/24", 4);
        tally(0, "other", 5);
        tally(3_600, "192.0.2.0/24", 6);

        var tallies = read(stores -> stores.audit().latestTallies(9));
        assertThat(tallies.getFirst()).isEqualTo(tallied(3_600, "192.0.2.0/24", 6));
        assertThat(tallies)
                .containsExactlyInAnyOrder(
                        tallied(3_600, "192.0.2.0/24", 6), tallied(0, "192.0.2.0/24", 7), tallied(0, "other", 5));
        assertThat(lists(stores -> stores.audit().latestTallies(1))).hasSize(1);
    }

    @Test
    void talliesDifferByDialectAndReason() {
        write(stores -> {
            stores.audit().tally(new RefusalTally(at(0), "other", "envelope", "unknown name", 1));
            stores.audit().tally(new RefusalTally(at(0), "other", "envelope", "source", 1));
            stores.audit().tally(new RefusalTally(at(0), "other", "profile", "source", 1));
        });

        assertThat(lists(stores -> stores.audit().latestTallies(9))).hasSize(3);
    }

    @Test
    void noTallyIsLost() {
        var runners = 16;

        var kept = Race.of(
                runners,
                n -> insist(stores -> {
                    stores.audit().tally(tallied(0, "other", n + 1));
                    return true;
                }));

        assertThat(kept).containsOnly(true);
        assertThat(lists(stores -> stores.audit().latestTallies(9)))
                .containsExactly(tallied(0, "other", runners * (runners + 1) / 2));
    }

    @Test
    void oldTalliesAreForgottenInPortionsAndEntriesNever() { // C10
        append(entry(1, new AuditEvent.LoggedIn(SESSION)));
        tally(0, "192.0.2.0/24", 1);
        tally(0, "other", 1);
        tally(3_600, "other", 1);
        tally(7_200, "other", 9);

        assertThat(counts(stores -> stores.audit().purgeTallies(at(7_200), 2))).isEqualTo(2);
        assertThat(counts(stores -> stores.audit().purgeTallies(at(7_200), 2))).isEqualTo(1);

        assertThat(lists(stores -> stores.audit().latestTallies(9))).containsExactly(tallied(7_200, "other", 9));
        assertThat(lists(stores -> stores.audit().latest(9))).hasSize(1);
    }

    private void append(AuditEntry entry) {
        write(stores -> stores.audit().append(entry));
    }

    private void tally(long hour, String network, long count) {
        write(stores -> stores.audit().tally(tallied(hour, network, count)));
    }

    private static RefusalTally tallied(long hour, String network, long count) {
        return new RefusalTally(at(hour), network, "envelope", "unknown name", count);
    }

    private static AuditEntry entry(long second, AuditEvent event) {
        return new AuditEntry(
                new DecisionId("d-" + second),
                at(second),
                "u-ann",
                Optional.empty(),
                "192.0.2.7",
                "envelope",
                event,
                Trace.EMPTY);
    }
}
