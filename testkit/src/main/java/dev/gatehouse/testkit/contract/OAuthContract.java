package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts about OAuth share: a user with a session, two clients, and races that one wins. */
public abstract class OAuthContract extends StoreContract {
    static final int RUNNERS = 8;
    static final int ROUNDS = 5;

    static final User ANN = UserBuilder.named("ann").build();
    static final Subject OF_ANN = new Subject.OfUser(ANN.id());
    static final Client FORTY_TWO = ClientBuilder.numbered(42).build();
    static final Client SEVEN = ClientBuilder.numbered(7).build();
    static final Session SESSION = SessionBuilder.session("s-1", OF_ANN).build();
    static final Session OTHER = SessionBuilder.session("s-2", OF_ANN).build();

    @BeforeEach
    void whoTakesPart() {
        write(stores -> {
            stores.users().insert(ANN);
            stores.clients().insert(FORTY_TWO);
            stores.clients().insert(SEVEN);
            stores.sessions().insert(SESSION);
            stores.sessions().insert(OTHER);
        });
    }

    /** What a runner in a race tries. */
    interface Try {
        boolean by(Stores stores, int runner);
    }

    /** Lets many try the same at once; the number of the only one who did it. */
    final int winner(Try once) {
        var did = Race.of(RUNNERS, n -> insist(stores -> once.by(stores, n)));
        assertThat(Collections.frequency(did, true)).isEqualTo(1);
        return did.indexOf(true);
    }

    /** Removes that client. */
    final void removeClient(Client client) {
        assertThat(does(stores -> stores.clients().delete(client.number()))).isTrue();
    }

    /** Ends that session and removes it. */
    final void removeSession(Session session) {
        write(stores -> stores.sessions().end(session.id(), EndReason.LOGGED_OUT, at(10)));
        assertThat(counts(stores -> stores.sessions().purge(at(11), 9))).isEqualTo(1);
    }

    /** How many of three that end at seconds 1, 2 and 3 go in portions of one, then all, before second 3. */
    final void assertPortions(BiFunction<Stores, Integer, Integer> purge) {
        assertThat(List.of(portion(purge, 1), portion(purge, 9), portion(purge, 9)))
                .containsExactly(1, 1, 0);
    }

    private int portion(BiFunction<Stores, Integer, Integer> purge, int limit) {
        return run(stores -> purge.apply(stores, limit));
    }
}
