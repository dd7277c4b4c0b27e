package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session knows with which API secret it was got, and ends with that one alone. */
abstract class SessionCredentialContract extends SessionBeginningContract {
    @Test
    void theSecretComesBackAndStaysAsTheSessionMovesOn() {
        var row = insert(client("s-1").gotWith("one"));
        assertThat(find(row.id())).contains(row);

        var next = row.next("nonce-1", row.macKeyId(), at(1), at(500), row.sourceNetwork());
        Optional<Session> advanced = run(stores -> stores.sessions().advance(row, next, refreshed(row)));
        assertThat(advanced).contains(next);
        assertThat(next.credential()).contains("one");
    }

    @Test
    void whatWasGotWithASecretEndsWithIt() { // A12
        var withOne = insert(client("one").gotWith("one"));
        var unknown = insert(client("unknown"));
        var withOther = insert(client("other").gotWith("other"));
        var issued = insert(client("issued").dialect("exchange", RefreshMode.FIXED));
        var ended = insert(client("ended").gotWith("one").ended(at(1), EndReason.LOGGED_OUT));
        var anns = insert(session("anns"));

        assertThat(endGotWithOne()).isEqualTo(2);
        assertThat(endGotWithOne()).isZero();

        var end = new Session.End(at(9), EndReason.REVOKED);
        assertThat(find(withOne.id()).flatMap(Session::end)).contains(end);
        assertThat(find(unknown.id()).flatMap(Session::end)).contains(end);
        assertThat(find(withOther.id())).contains(withOther);
        assertThat(find(issued.id())).contains(issued);
        assertThat(find(ended.id())).contains(ended);
        assertThat(find(anns.id())).contains(anns);
    }

    @Test
    void sessionsOfOneVersionAreCarriedOverAndNoOthers() {
        var live = insert(client("live").versions(3, 1));
        var older = insert(client("older").versions(2, 1));
        var ended = insert(client("ended").versions(3, 1).ended(at(1), EndReason.LOGGED_OUT));
        var anns = insert(session("anns").versions(3, 1));

        write(stores -> stores.sessions().carryOver(OF_CLIENT, 3, 4));

        assertThat(find(live.id()))
                .contains(SessionBuilder.of(live).versions(4, 1).build());
        assertThat(find(older.id())).contains(older);
        assertThat(find(ended.id())).contains(ended);
        assertThat(find(anns.id())).contains(anns);
    }

    private int endGotWithOne() {
        return run(stores -> stores.sessions().endGotWith(OF_CLIENT, "one", EndReason.REVOKED, at(9)));
    }

    private static SessionBuilder client(String id) {
        return SessionBuilder.session(id, OF_CLIENT);
    }
}
