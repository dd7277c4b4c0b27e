package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs are kept whole; no number is ever given twice, and no key has two owners. */
public abstract class ClientStoreContract extends StoreContract {
    private static final Client FORTY_TWO = ClientBuilder.numbered(42).build();
    private static final Client SEVEN = ClientBuilder.numbered(7).build();

    @Test
    void everyMemberComesBack() {
        var client = new Client(
                new ClientNumber(Integer.MAX_VALUE),
                "Émile's \"billing\"",
                ClientStatus.DISABLED,
                Policies.RICH,
                Set.of("https://billing.example", "urn:x y"),
                true,
                Set.of(Permission.USERS_READ, Permission.SESSIONS_REVOKE),
                Optional.of(new ClientRate(5, 50)),
                9,
                MovableClock.START.plusNanos(654_321_000));
        assertThat(insert(client)).isTrue();

        assertThat(find(client.number())).contains(client);
        assertThat(lists(Everyone::clients)).containsExactly(client);
    }

    @Test
    void aListThatIsEmptyStaysAList() { // D8
        var closed = ClientBuilder.numbered(1).ipPolicy(Policies.CLOSED).build();
        insert(closed);

        assertThat(find(closed.number())).map(Client::ipPolicy).contains(Policies.CLOSED);
    }

    @Test
    void allAreToldByNumber() {
        insert(FORTY_TWO);
        insert(SEVEN);

        assertThat(lists(Everyone::clients)).containsExactly(SEVEN, FORTY_TWO);
        assertThat(find(new ClientNumber(8))).isEmpty();
    }

    @Test
    void aNumberBelongsToOne() {
        assertThat(insert(FORTY_TWO)).isTrue();
        assertThat(insert(ClientBuilder.numbered(42).name("other").build())).isFalse();

        assertThat(find(FORTY_TWO.number())).contains(FORTY_TWO);
    }

    @Test
    void aNameBelongsToOne() {
        insert(FORTY_TWO);
        insert(SEVEN);
        var namesake = ClientBuilder.numbered(8).name(SEVEN.name()).build();
        var renamed = ClientBuilder.of(FORTY_TWO).name(SEVEN.name()).build();

        assertThat(insert(namesake)).isFalse();
        assertThat(does(stores -> stores.clients().update(renamed))).isFalse();

        assertThat(lists(Everyone::clients)).containsExactly(SEVEN, FORTY_TWO);
    }

    @Test
    void aClientIsFoundByItsNameToTheLetter() {
        var rich = ClientBuilder.numbered(8)
                .name("Billing")
                .ipPolicy(Policies.RICH)
                .build();
        insert(rich);

        assertThat(named("Billing")).contains(rich);
        assertThat(named("billing")).isEmpty();
        assertThat(named("Billing ")).isEmpty();
        assertThat(named("Bill%")).isEmpty();
    }

    @Test
    void manyAreToldByName() {
        insert(FORTY_TWO);
        insert(SEVEN);

        var names =
                read(stores -> stores.clients().names(Set.of(FORTY_TWO.number(), SEVEN.number(), new ClientNumber(8))));

        assertThat(names).isEqualTo(Map.of(FORTY_TWO.number(), FORTY_TWO.name(), SEVEN.number(), SEVEN.name()));
    }

    @Test
    void anUpdateWritesEveryMember() {
        insert(FORTY_TWO);
        var changed = ClientBuilder.of(FORTY_TWO)
                .name("renamed")
                .disabled()
                .ipPolicy(Policies.RICH)
                .introspecting("a", "b")
                .credentialVersion(3)
                .createdAt(at(-99))
                .build();

        assertThat(does(stores -> stores.clients().update(changed))).isTrue();
        assertThat(does(stores -> stores.clients().update(SEVEN))).isFalse();

        assertThat(lists(Everyone::clients)).containsExactly(changed);
    }

    @Test
    void theNextNumberIsNobodysAndNeverWas() {
        assertThat(next().value()).isPositive();
        insert(FORTY_TWO);
        insert(SEVEN);
        var given = insertNext();
        assertThat(given).isNotIn(FORTY_TWO.number(), SEVEN.number());

        write(stores -> stores.clients().delete(given));
        assertThat(next()).isNotIn(FORTY_TWO.number(), SEVEN.number(), given);

        write(stores -> stores.clients().delete(FORTY_TWO.number()));
        assertThat(next()).isNotIn(FORTY_TWO.number(), SEVEN.number(), given);
    }

    @Test
    void theNumberOfARemovedClientIsNeverGivenAgain() { // E11
        insert(FORTY_TWO);
        assertThat(wasRemoved(FORTY_TWO)).isFalse();

        write(stores -> stores.clients().delete(FORTY_TWO.number()));

        assertThat(wasRemoved(FORTY_TWO)).isTrue();
        assertThat(does(stores -> stores.clients().insert(FORTY_TWO))).isFalse();
        assertThat(sees(stores -> stores.clients().find(FORTY_TWO.number()))).isEmpty();
        assertThat(does(stores -> stores.clients().delete(FORTY_TWO.number()))).isFalse();
    }

    private boolean wasRemoved(Client client) {
        return holds(stores -> stores.clients().wasRemoved(client.number()));
    }

    @Test
    void manyAtOnceGetNumbersOfTheirOwn() {
        var numbers = Race.of(12, n -> insertNext());

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(lists(Everyone::clients)).hasSize(12);
    }

    @Test
    void theCredentialVersionIsTheClients() {
        insert(ClientBuilder.of(FORTY_TWO).credentialVersion(5).build());

        assertThat(takes(stores -> stores.clients().lockCredentialVersion(FORTY_TWO.number())))
                .contains(5L);
        assertThat(takes(stores -> stores.clients().lockCredentialVersion(SEVEN.number())))
                .isEmpty();
    }

    private boolean insert(Client client) {
        return run(stores -> stores.clients().insert(client));
    }

    private Optional<Client> find(ClientNumber number) {
        return read(stores -> stores.clients().find(number));
    }

    private Optional<Client> named(String name) {
        return read(stores -> stores.clients().findByName(name));
    }

    private ClientNumber next() {
        return run(stores -> stores.clients().nextNumber());
    }

    /** As a use case does it: takes the number and inserts, again if somebody was faster. */
    private ClientNumber insertNext() {
        while (true) {
            var number = insist(stores -> {
                var wanted = stores.clients().nextNumber();
                return stores.clients()
                                .insert(ClientBuilder.numbered(wanted.value()).build())
                        ? Optional.of(wanted)
                        : Optional.<ClientNumber>empty();
            });
            if (number.isPresent()) {
                return number.get();
            }
        }
    }
}
