package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of too many sessions those are told that idled longest. */
abstract class SessionCapContract extends SessionCredentialContract {
    @Test
    void beyondTheCapAreThoseThatIdledLongest() {
        insert(session("new").lastUsed(at(30)));
        insert(session("old").lastUsed(at(10)));
        insert(session("middle").lastUsed(at(20)));
        insert(session("ended").lastUsed(at(1)).ended(at(2), EndReason.LOGGED_OUT));
        insert(session("expired").lastUsed(at(1)).expires(at(50), at(500)));
        insert(session("over").lastUsed(at(1)).expires(at(500), at(50)));
        insert(SessionBuilder.session("bobs", OF_BOB).lastUsed(at(1)));

        assertThat(beyondCap(OF_ANN, 3)).isEmpty();
        assertThat(beyondCap(OF_ANN, 2)).containsExactly(new SessionId("old"));
        assertThat(beyondCap(OF_ANN, 1)).containsExactly(new SessionId("old"), new SessionId("middle"));
    }

    @Test
    void whatAnAdministratorIssuedIsNeverBeyondTheCap() {
        insert(SessionBuilder.session("issued", OF_CLIENT).dialect("exchange", RefreshMode.FIXED));
        insert(SessionBuilder.session("first", OF_CLIENT).lastUsed(at(10)));
        insert(SessionBuilder.session("second", OF_CLIENT).lastUsed(at(20)));

        assertThat(beyondCap(OF_CLIENT, 2)).isEmpty();
        assertThat(beyondCap(OF_CLIENT, 1)).containsExactly(new SessionId("first"));
    }

    @Test
    void ofEquallyIdleSessionsThoseAreBeyondTheCapFirstThatEndFirst() {
        insert(session("c").lastUsed(at(10)).expires(at(300), at(500)));
        insert(session("b").lastUsed(at(10)).expires(at(200), at(500)));
        insert(session("a").lastUsed(at(10)).expires(at(300), at(500)));

        assertThat(beyondCap(OF_ANN, 0)).extracting(SessionId::value).containsExactly("b", "a", "c");
        assertThat(beyondCap(OF_ANN, 2)).extracting(SessionId::value).containsExactly("b");
    }

    @Test
    void theSessionThatIsKeptIsNeverBeyondTheCapAndTakesNoPlaceInIt() {
        var idle = insert(session("idle").lastUsed(at(10)));
        insert(session("old").lastUsed(at(20)));
        insert(session("new").lastUsed(at(30)));

        assertThat(beyondCap(OF_ANN, 1, Optional.of(idle.id()))).containsExactly(new SessionId("old"));
        assertThat(beyondCap(OF_ANN, 2, Optional.of(idle.id()))).isEmpty();
    }

    @Test
    void whatIsBeyondTheCapIsEndedTogether() {
        insert(session("old").lastUsed(at(10)));
        insert(session("older").lastUsed(at(9)));
        insert(session("new").lastUsed(at(30)));

        List<SessionId> ended = run(stores -> {
            var ending = stores.sessions().holdBeyondCap(OF_ANN, 1, Optional.empty(), at(50));
            stores.sessions().end(ending, EndReason.TOO_MANY, at(51));
            return ending;
        });

        assertThat(ended).containsExactly(new SessionId("older"), new SessionId("old"));
        assertThat(lists(stores -> stores.sessions().live(OF_ANN, at(50))))
                .extracting(Session::id)
                .containsExactly(new SessionId("new"));
    }

    @Test
    void whatHasEndedBeforeKeepsItsEnd() {
        insert(session("ended").ended(at(2), EndReason.LOGGED_OUT));
        var id = new SessionId("ended");

        write(stores -> stores.sessions().end(List.of(id), EndReason.TOO_MANY, at(51)));

        Optional<Session> row = read(stores -> stores.sessions().find(id));
        assertThat(row.flatMap(Session::end)).contains(new Session.End(at(2), EndReason.LOGGED_OUT));
    }

    @Test
    void oneOfManyAtOnceEndsASessionAndTheOthersPassItOver() {
        var many = IntStream.range(0, 40)
                .mapToObj(n -> insert(session("s-" + n).lastUsed(at(n))))
                .toList();

        var ended = Race.of(
                8,
                n -> run(stores -> {
                    var ending = stores.sessions().holdBeyondCap(OF_ANN, 10, Optional.empty(), at(50));
                    stores.sessions().end(ending, EndReason.TOO_MANY, at(51));
                    return ending;
                }));

        assertThat(ended.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(many.size() - 10);
    }

    private List<SessionId> beyondCap(Subject subject, int cap) {
        return beyondCap(subject, cap, Optional.empty());
    }

    private List<SessionId> beyondCap(Subject subject, int cap, Optional<SessionId> kept) {
        return run(stores -> stores.sessions().beyondCap(subject, cap, kept, at(50)));
    }
}
