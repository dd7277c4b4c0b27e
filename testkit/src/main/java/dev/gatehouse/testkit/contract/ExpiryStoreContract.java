package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.client.EndingCredential.Kind;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients will soon miss is told as long as nothing takes its place. */
public abstract class ExpiryStoreContract extends StoreContract {
    private static final ClientNumber ONE = new ClientNumber(1);
    private static final ClientNumber TWO = new ClientNumber(2);

    @BeforeEach
    void clients() {
        write(stores -> {
            stores.clients().insert(ClientBuilder.numbered(1).build());
            stores.clients().insert(ClientBuilder.numbered(2).build());
            stores.clients().insert(ClientBuilder.numbered(3).disabled().build());
        });
    }

    @Test
    void whatEndsInThatTimeIsToldTheNextFirst() {
        secret(ONE, "later", Optional.of(20L));
        secret(TWO, "sooner", Optional.of(11L));
        token("t-1", ONE, 15);
        token("t-2", TWO, 21);
        secret(ONE, "over", Optional.of(10L));

        assertThat(ending(9))
                .containsExactly(
                        new EndingCredential(TWO, Kind.SECRET, at(11)),
                        new EndingCredential(ONE, Kind.EXCHANGE_TOKEN, at(15)),
                        new EndingCredential(ONE, Kind.SECRET, at(20)));
        assertThat(ending(1)).extracting(EndingCredential::until).containsExactly(at(11));
    }

    @Test
    void whatSomethingOutlastsIsNot() {
        secret(ONE, "cut over", Optional.of(15L));
        secret(ONE, "cut over", Optional.empty());
        secret(TWO, "both end", Optional.of(15L));
        secret(TWO, "both end", Optional.of(16L));
        secret(TWO, "another key", Optional.empty());
        token("t-1", ONE, 15);
        token("t-2", ONE, 900);
        token("t-3", TWO, 17);
        token("t-4", TWO, 18);

        assertThat(ending(9))
                .containsExactly(
                        new EndingCredential(TWO, Kind.SECRET, at(16)),
                        new EndingCredential(TWO, Kind.EXCHANGE_TOKEN, at(18)));
    }

    @Test
    void whatNobodyCanUseAnyhowIsNot() {
        secret(new ClientNumber(3), "disabled", Optional.of(15L));
        token("t-1", new ClientNumber(3), 15);
        token("t-2", ONE, 15);
        write(stores -> {
            stores.sessions().end(SessionBuilder.session("t-2", of(ONE)).build().id(), EndReason.REVOKED, at(5));
            stores.sessions()
                    .insert(SessionBuilder.session("s-1", of(ONE))
                            .expires(at(15), at(15))
                            .build());
        });

        assertThat(ending(9)).isEmpty();
    }

    @Test
    void twoThatEndTogetherAreToldOnce() {
        secret(ONE, "key", Optional.of(15L));
        secret(ONE, "other key", Optional.of(15L));
        token("t-1", ONE, 16);
        token("t-2", ONE, 16);

        assertThat(ending(9))
                .containsExactly(
                        new EndingCredential(ONE, Kind.SECRET, at(15)),
                        new EndingCredential(ONE, Kind.EXCHANGE_TOKEN, at(16)));
    }

    @Test
    void whatAnEarlierEpochGaveIsOver() {
        token("t-1", ONE, 900);
        write(stores -> stores.installation().raiseEpoch());
        token("t-2", ONE, 15);
        assertThat(ending(9)).as("of that epoch too").isEmpty();
    }

    private void secret(ClientNumber client, String key, Optional<Long> until) {
        var credential = new ApiCredential(
                new ApiKey(key), client, digest(key + until), Optional.empty(), false, at(0), until.map(Samples::at));
        write(stores -> stores.clients().addCredential(credential));
    }

    private void token(String id, ClientNumber client, long until) {
        var row = SessionBuilder.session(id, of(client))
                .dialect("exchange", RefreshMode.FIXED)
                .expires(at(until), at(until))
                .build();
        write(stores -> stores.sessions().insert(row));
    }

    private static Subject of(ClientNumber client) {
        return new Subject.OfClient(client);
    }

    private List<EndingCredential> ending(int most) {
        return lists(stores -> stores.expiries().ending(at(10), at(20), most));
    }
}
