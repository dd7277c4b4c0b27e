package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Registrations.credential;
import static dev.gatehouse.testkit.contract.Registrations.full;
import static dev.gatehouse.testkit.contract.Registrations.sparse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.testkit.ClientBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client has one registration, and a client id one client; client ids and API keys are one set of names. */
public abstract class RegistrationStoreContract extends OAuthContract {
    private static final ApiKey NAME = new ApiKey("Café \uD83D\uDD11 \"web\"");
    private static final ApiKey OTHER_NAME = new ApiKey("other");

    @Test
    void everyMemberComesBack() {
        var full = full(FORTY_TWO, NAME);
        assertThat(put(full)).isTrue();

        assertThat(find(NAME)).contains(full);
        assertThat(of(FORTY_TWO)).contains(full);
        assertThat(find(OTHER_NAME)).isEmpty();
        assertThat(of(SEVEN)).isEmpty();
    }

    @Test
    void whatIsNotThereComesBackAsNothing() {
        var sparse = sparse(FORTY_TWO, NAME);
        put(sparse);

        assertThat(find(NAME)).contains(sparse);
    }

    @Test
    void everyMethodComesBack() {
        for (var method : ClientMethod.values()) {
            var one = sparse(FORTY_TWO, NAME, method);
            put(one);

            assertThat(of(FORTY_TWO)).contains(one);
        }
    }

    @Test
    void everyAlgorithmIsToldOnce() {
        assertThat(algorithms()).isEmpty();
        put(sparse(SEVEN, OTHER_NAME));
        put(sparse(FORTY_TWO, NAME));
        assertThat(algorithms()).containsExactly("ES256");

        put(full(FORTY_TWO, NAME));
        assertThat(algorithms()).containsExactlyInAnyOrder("ES256", "RS256");

        remove(FORTY_TWO);
        assertThat(algorithms()).containsExactly("ES256");
    }

    private Set<String> algorithms() {
        return read(stores -> stores.registrations().identityAlgorithms());
    }

    @Test
    void aLaterRegistrationTakesThePlaceOfTheFirst() {
        put(sparse(FORTY_TWO, NAME));
        var later = full(FORTY_TWO, NAME);
        assertThat(put(later)).isTrue();
        assertThat(of(FORTY_TWO)).contains(later);

        var renamed = sparse(FORTY_TWO, OTHER_NAME);
        assertThat(put(renamed)).isTrue();

        assertThat(of(FORTY_TWO)).contains(renamed);
        assertThat(find(NAME)).isEmpty();
        assertThat(put(sparse(SEVEN, NAME))).as("a name that was let go").isTrue();
    }

    @Test
    void aClientIdBelongsToOneClient() {
        var hers = full(FORTY_TWO, NAME);
        var its = sparse(SEVEN, OTHER_NAME);
        put(hers);
        put(its);

        assertThat(put(sparse(SEVEN, NAME))).isFalse();

        assertThat(of(SEVEN)).contains(its);
        assertThat(of(FORTY_TWO)).contains(hers);
        assertThat(put(sparse(FORTY_TWO, OTHER_NAME))).isFalse();
    }

    @Test
    void clientIdsAreComparedToTheLetter() {
        put(sparse(FORTY_TWO, OTHER_NAME));

        assertThat(find(new ApiKey("Other"))).isEmpty();
        assertThat(find(new ApiKey("other "))).isEmpty();
        assertThat(find(new ApiKey("othe%"))).isEmpty();
        assertThat(put(sparse(SEVEN, new ApiKey("Other")))).isTrue();
    }

    @Test
    void aClientIdIsNoOthersKey() {
        assertThat(addKey(FORTY_TWO, NAME)).isTrue();

        assertThat(put(sparse(SEVEN, NAME))).isFalse();
        assertThat(put(sparse(FORTY_TWO, NAME))).isTrue();

        assertThat(of(SEVEN)).isEmpty();
    }

    @Test
    void aKeyIsNoOthersClientId() {
        put(sparse(FORTY_TWO, NAME));
        assertThat(owner(NAME)).contains(FORTY_TWO);

        assertThat(addKey(SEVEN, NAME)).isFalse();
        assertThat(addKey(FORTY_TWO, NAME)).isTrue();

        assertThat(lists(stores -> stores.clients().credentialsOf(SEVEN.number())))
                .isEmpty();
    }

    @Test
    void aRegistrationIsTakenBackAndItsNameIsFree() {
        put(full(FORTY_TWO, NAME));

        assertThat(remove(FORTY_TWO)).isTrue();
        assertThat(remove(FORTY_TWO)).isFalse();

        assertThat(find(NAME)).isEmpty();
        assertThat(owner(NAME)).isEmpty();
        assertThat(put(sparse(SEVEN, NAME))).isTrue();
    }

    @Test
    void aKeyStaysTheClientsWithoutItsRegistration() {
        addKey(FORTY_TWO, NAME);
        put(full(FORTY_TWO, NAME));

        remove(FORTY_TWO);

        assertThat(owner(NAME)).contains(FORTY_TWO);
        assertThat(lists(stores -> stores.clients().credentials(NAME))).hasSize(1);
        assertThat(put(sparse(SEVEN, NAME))).isFalse();
    }

    @Test
    void aRegistrationGoesWithItsClient() {
        put(full(FORTY_TWO, NAME));

        removeClient(FORTY_TWO);

        assertThat(of(FORTY_TWO)).isEmpty();
        assertThat(put(sparse(SEVEN, NAME))).isTrue();
    }

    @Test
    void ofManyClientsWhoWantOneIdOneGetsItAndTheOthersGoOn() {
        manyClients();

        for (int round = 0; round < ROUNDS; round++) {
            var name = new ApiKey("name-" + round);

            var won = winner((stores, n) -> putOr(stores, n, name));

            assertThat(find(name)).contains(sparse(client(won), name));
            assertThat(IntStream.range(0, RUNNERS)).allMatch(n -> of(client(n)).isPresent());
        }
    }

    /** Takes the name, or another in the same unit. */
    private static boolean putOr(Stores stores, int runner, ApiKey wanted) {
        boolean got = stores.registrations().put(sparse(client(runner), wanted));
        return got || !stores.registrations().put(sparse(client(runner), new ApiKey("spare-" + runner)));
    }

    @Test
    void whatManyWantAsAKeyAndAsAnIdOneGets() {
        manyClients();
        for (int round = 0; round < ROUNDS; round++) {
            var name = new ApiKey("name-" + round);

            var won = winner((stores, n) -> n % 2 == 0
                    ? stores.registrations().put(sparse(client(n), name))
                    : stores.clients().addCredential(credential(client(n), name)));

            assertThat(owner(name)).contains(client(won));
        }
    }

    private void manyClients() {
        write(stores -> {
            for (int n = 0; n < RUNNERS; n++) {
                stores.clients().insert(client(n));
            }
        });
    }

    private static Client client(int runner) {
        return ClientBuilder.numbered(100 + runner).build();
    }

    private boolean put(Registration registration) {
        return run(stores -> stores.registrations().put(registration));
    }

    private boolean remove(Client client) {
        return run(stores -> stores.registrations().remove(client.number()));
    }

    private Optional<Registration> find(ApiKey clientId) {
        return read(stores -> stores.registrations().find(clientId));
    }

    private Optional<Registration> of(Client client) {
        return read(stores -> stores.registrations().of(client.number()));
    }

    private boolean addKey(Client client, ApiKey key) {
        return run(stores -> stores.clients().addCredential(credential(client, key)));
    }

    private Optional<Client> owner(ApiKey key) {
        return read(stores -> stores.clients().ownerOf(key));
    }
}
