package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions are kept whole, end once, are told and removed. */
public abstract class SessionStoreContract extends SessionCapContract {
    @Test
    void everyMemberComesBack() {
        var row = new Session(
                new SessionId("s-1"),
                OF_CLIENT,
                new DialectName("exchange"),
                RefreshMode.FIXED,
                "https://api.example",
                Scopes.parse("b a"),
                at(1),
                "pwd mfa",
                3,
                4,
                Long.MAX_VALUE,
                "nonce",
                at(2),
                "mac-7",
                5,
                at(3),
                at(4),
                at(5),
                at(6),
                "2001:db8::/64",
                "nightly \"import\"",
                Optional.of("0123456789abcdef"),
                Optional.of(new Session.End(at(7), EndReason.REVOKED)));
        write(stores -> stores.sessions().insert(row));

        assertThat(find(row.id())).contains(row);
        assertThat(find(new SessionId("S-1"))).isEmpty();
    }

    @Test
    void everyModeAndSubjectComesBack() {
        for (var mode : RefreshMode.values()) {
            for (var subject : List.of(OF_ANN, OF_CLIENT)) {
                var row = insert(SessionBuilder.session(mode + "-" + subject.text(), subject)
                        .dialect("resultcode", mode));
                assertThat(find(row.id())).contains(row);
            }
        }
    }

    @Test
    void aSessionEndsOnceAndForItsFirstReason() {
        var row = insert(session("s-1"));

        assertThat(end(row, EndReason.REFRESH_REUSED, 5)).isTrue();
        assertThat(end(row, EndReason.LOGGED_OUT, 6)).isFalse();
        assertThat(end(session("s-2").build(), EndReason.LOGGED_OUT, 6)).isFalse();

        assertThat(find(row.id()))
                .contains(SessionBuilder.of(row)
                        .ended(at(5), EndReason.REFRESH_REUSED)
                        .build());
    }

    @Test
    void ofManyWhoEndASessionOneDid() {
        var row = insert(session("s-1"));
        var reasons = EndReason.values();

        var ended =
                Race.of(12, n -> insist(stores -> stores.sessions().end(row.id(), reasons[n % reasons.length], at(n))));

        assertThat(Collections.frequency(ended, true)).isEqualTo(1);
        var winner = ended.indexOf(true);
        assertThat(find(row.id()).flatMap(Session::end))
                .contains(new Session.End(at(winner), reasons[winner % reasons.length]));
    }

    @Test
    void allSessionsOfASubjectEndAndNoOthers() { // A12
        var first = insert(session("s-1"));
        var second = insert(session("s-2").dialect("profile", RefreshMode.NONE));
        var ended = insert(session("s-3").ended(at(1), EndReason.LOGGED_OUT));
        var bobs = insert(SessionBuilder.session("s-4", OF_BOB));

        assertThat(endAll()).isEqualTo(2);
        assertThat(endAll()).isZero();

        var end = new Session.End(at(9), EndReason.REVOKED);
        assertThat(find(first.id()).flatMap(Session::end)).contains(end);
        assertThat(find(second.id()).flatMap(Session::end)).contains(end);
        assertThat(find(ended.id())).contains(ended);
        assertThat(find(bobs.id())).contains(bobs);
    }

    @Test
    void whatAnAdministratorGaveMayBeLeftOut() {
        var fixed = insert(session("s-1").dialect("exchange", RefreshMode.FIXED));
        var other = insert(session("s-2"));
        var bobs = insert(SessionBuilder.session("s-3", OF_BOB));

        assertThat(counts(stores -> stores.sessions().endUnfixed(OF_ANN, EndReason.LOGGED_OUT, at(9))))
                .isEqualTo(1);

        assertThat(find(fixed.id())).contains(fixed);
        assertThat(find(bobs.id())).contains(bobs);
        assertThat(find(other.id()).flatMap(Session::end)).contains(new Session.End(at(9), EndReason.LOGGED_OUT));
    }

    @Test
    void theUseOfASessionIsNotedWhenTheLastNoteIsOld() {
        var row = insert(session("s-1").lastUsed(at(100)));

        touch(row, 160, 100);
        assertThat(find(row.id())).contains(row);

        touch(row, 161, 101);
        assertThat(find(row.id()))
                .contains(SessionBuilder.of(row).lastUsed(at(161)).build());
    }

    @Test
    void liveSessionsAreToldNewestFirst() {
        var first = insert(session("s-1").created(at(10)));
        var second = insert(session("s-2").created(at(20)));
        insert(SessionBuilder.session("s-3", OF_CLIENT).created(at(30)));
        insert(session("ended").created(at(40)).ended(at(41), EndReason.REVOKED));
        insert(session("idle").created(at(50)).expires(at(100), at(500)));
        insert(session("over").created(at(60)).expires(at(500), at(100)));

        assertThat(live(OF_ANN, 100)).containsExactly(second, first);
        assertThat(live(OF_ANN, 99)).hasSize(4);
        assertThat(live(OF_BOB, 100)).isEmpty();
    }

    @Test
    void anAdoptedTokenNamesOneSession() {
        var first = insert(session("s-1").dialect("exchange", RefreshMode.FIXED));
        var second = insert(session("s-2").dialect("exchange", RefreshMode.FIXED));

        assertThat(adopt("token", first)).isTrue();
        assertThat(adopt("token", second)).isFalse();
        assertThat(adopt("other", second)).isTrue();

        assertThat(adopted("token")).contains(first);
        assertThat(adopted("other")).contains(second);
        assertThat(adopted("unknown")).isEmpty();
    }

    @Test
    void ofManyWhoAdoptATokenOneDoes() {
        var rows = IntStream.range(0, 8)
                .mapToObj(n -> insert(session("s-" + n).dialect("exchange", RefreshMode.FIXED)))
                .toList();

        var won = Race.of(
                rows.size(),
                n -> insist(stores ->
                        stores.sessions().adopt(digest("token"), rows.get(n).id())));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(adopted("token")).contains(rows.get(won.indexOf(true)));
    }

    @Test
    void whatEndedLongAgoIsRemovedWithItsTokens() {
        var ended = insert(session("ended").ended(at(10), EndReason.REVOKED));
        insert(session("issued").dialect("exchange", RefreshMode.FIXED).ended(at(10), EndReason.REVOKED));
        insert(session("idle").expires(at(10), at(500)));
        insert(session("over").expires(at(500), at(10)));
        var justEnded = insert(session("just").ended(at(11), EndReason.REVOKED));
        var live = insert(session("live"));
        adopt("dead", ended);
        adopt("alive", live);
        assertThat(purge(11, 99)).isEqualTo(3);

        assertThat(find(ended.id())).isEmpty();
        assertThat(find(new SessionId("idle"))).isEmpty();
        assertThat(find(new SessionId("over"))).isEmpty();
        assertThat(find(justEnded.id())).contains(justEnded);
        assertThat(find(new SessionId("issued"))).isPresent();
        assertThat(adopted("dead")).isEmpty();
        assertThat(adopted("alive")).contains(live);
        assertThat(adopt("dead", live)).isTrue();
    }

    @Test
    void oneRemovalIsBounded() {
        IntStream.range(0, 5).forEach(n -> insert(session("s-" + n).ended(at(1), EndReason.REVOKED)));

        assertThat(List.of(purge(9, 3), purge(9, 3), purge(9, 3))).containsExactly(3, 2, 0);
    }

    private int endAll() {
        return run(stores -> stores.sessions().endAllOf(OF_ANN, EndReason.REVOKED, at(9)));
    }

    private void touch(Session row, long second, long ifBefore) {
        write(stores -> stores.sessions().touch(row.id(), at(second), at(ifBefore)));
    }

    private List<Session> live(Subject subject, long second) {
        return read(stores -> stores.sessions().live(subject, at(second)));
    }

    private boolean adopt(String token, Session row) {
        return run(stores -> stores.sessions().adopt(digest(token), row.id()));
    }

    private Optional<Session> adopted(String token) {
        return read(stores -> stores.sessions().findAdopted(digest(token)));
    }

    private int purge(long second, int limit) {
        return run(stores -> stores.sessions().purge(at(second), limit));
    }
}
