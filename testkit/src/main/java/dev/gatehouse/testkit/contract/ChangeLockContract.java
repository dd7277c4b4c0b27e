package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds a user or a client for a change sees the newest one whole, and waits for others instead of failing on them. */
public abstract class ChangeLockContract extends StoreContract {
    private static final int RUNNERS = 8;
    private static final User ANN =
            UserBuilder.named("ann").ipPolicy(Policies.RICH).build();
    private static final User BOB = UserBuilder.named("bob").build();
    private static final Client SEVEN =
            ClientBuilder.numbered(7).ipPolicy(Policies.RICH).build();
    private static final Client EIGHT = ClientBuilder.numbered(8).build();

    @BeforeEach
    void oneOfEach() {
        write(stores -> {
            stores.users().insert(ANN);
            stores.clients().insert(SEVEN);
        });
    }

    @Test
    void whatIsHeldIsTheWholeUserOrClient() {
        assertThat(takes(stores -> stores.users().lockForChange(ANN.id()))).contains(ANN);
        assertThat(takes(stores -> stores.clients().lockForChange(SEVEN.number())))
                .contains(SEVEN);
    }

    @Test
    void whatIsNotThereIsNotHeld() {
        assertThat(takes(stores -> stores.users().lockForChange(BOB.id()))).isEmpty();
        assertThat(takes(stores -> stores.clients().lockForChange(EIGHT.number())))
                .isEmpty();
    }

    @Test
    void aChangeKeepsEntriesOfAPolicyThatDoNotCountNow() { // D8
        var dormant = new IpPolicy(IpPolicy.Mode.ANY, IpPolicy.Enforcement.ENFORCE, Policies.RICH.entries());
        write(stores -> {
            stores.users().update(UserBuilder.of(ANN).ipPolicy(dormant).build());
            stores.clients().update(ClientBuilder.of(SEVEN).ipPolicy(dormant).build());
            stores.users().update(user(stores).withNextVersion());
            stores.clients().update(client(stores).withNextVersion());
        });

        assertThat(run(ChangeLockContract::user).ipPolicy()).isEqualTo(dormant);
        assertThat(run(ChangeLockContract::client).ipPolicy()).isEqualTo(dormant);
    }

    @Test
    void manyChangesOfOneUserHappenOneAfterTheOther() {
        assertThat(runsOf(stores -> stores.users().update(user(stores).withNextVersion())))
                .isEqualTo(RUNNERS);

        assertThat(run(ChangeLockContract::user).credentialVersion()).isEqualTo(ANN.credentialVersion() + RUNNERS);
    }

    @Test
    void manyChangesOfOneClientHappenOneAfterTheOther() {
        assertThat(runsOf(stores -> stores.clients().update(client(stores).withNextVersion())))
                .isEqualTo(RUNNERS);

        assertThat(run(ChangeLockContract::client).credentialVersion()).isEqualTo(SEVEN.credentialVersion() + RUNNERS);
    }

    private static User user(Stores stores) {
        return stores.users().lockForChange(ANN.id()).orElseThrow();
    }

    private static Client client(Stores stores) {
        return stores.clients().lockForChange(SEVEN.number()).orElseThrow();
    }

    /** How often units ran until every runner had made its change: a unit that ran into another one runs again. */
    private int runsOf(Function<Stores, Boolean> change) {
        var runs = new AtomicInteger();
        var changed = Race.of(
                RUNNERS,
                n -> insist(stores -> {
                    runs.incrementAndGet();
                    return change.apply(stores);
                }));
        assertThat(changed).containsOnly(true);
        return runs.get();
    }
}
