package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.ConsentStore.Named;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A user lets a client do one thing or nothing. */
public abstract class ConsentStoreContract extends OAuthContract {
    private static final Consent TO_FORTY_TWO =
            new Consent(ANN.id(), FORTY_TWO.number(), Scopes.parse("openid read:ünicode"), at(1).plusNanos(1_000));
    private static final Consent TO_SEVEN = new Consent(ANN.id(), SEVEN.number(), Scopes.NONE, at(2));

    @Test
    void everyMemberComesBack() {
        put(TO_FORTY_TWO);
        put(TO_SEVEN);

        assertThat(all(ANN)).containsExactly(TO_SEVEN, TO_FORTY_TWO);
    }

    @Test
    void consentsAreTheUsersOwn() {
        var bob = UserBuilder.named("bob").build();
        write(stores -> stores.users().insert(bob));
        put(TO_FORTY_TWO);

        assertThat(all(bob)).isEmpty();
        assertThat(does(stores -> stores.consents().remove(bob.id(), FORTY_TWO.number())))
                .isFalse();
    }

    @Test
    void thoseToRegisteredClientsAreToldWithWhatTheyAreCalled() {
        var id = new ApiKey("seven");
        write(stores -> stores.registrations().put(Registrations.sparse(SEVEN, id)));
        put(TO_FORTY_TWO);
        put(TO_SEVEN);

        assertThat(lists(stores -> stores.consents().named(ANN.id())))
                .containsExactly(new Named(TO_SEVEN, id, SEVEN.name()));
    }

    @Test
    void theyAreToldByClient() {
        write(stores -> {
            stores.registrations().put(Registrations.sparse(FORTY_TWO, new ApiKey("forty-two")));
            stores.registrations().put(Registrations.sparse(SEVEN, new ApiKey("seven")));
        });
        put(TO_FORTY_TWO);
        put(TO_SEVEN);

        assertThat(lists(stores -> stores.consents().named(ANN.id())))
                .extracting(Named::consent)
                .containsExactly(TO_SEVEN, TO_FORTY_TWO);
    }

    @Test
    void aLaterConsentTakesThePlaceOfTheFirst() {
        put(TO_FORTY_TWO);
        var later = new Consent(ANN.id(), FORTY_TWO.number(), Scopes.parse("write"), at(9));

        put(later);

        assertThat(all(ANN)).containsExactly(later);
    }

    @Test
    void whoConsentsTwiceAtOnceHasOneConsent() {
        var scopes = Race.of(
                RUNNERS,
                n -> insist(stores -> {
                    var consent = new Consent(ANN.id(), SEVEN.number(), Scopes.parse("of-" + n), at(n));
                    stores.consents().put(consent);
                    return consent;
                }));

        assertThat(all(ANN)).hasSize(1).isSubsetOf(scopes);
    }

    @Test
    void aConsentIsTakenBackOnce() {
        put(TO_FORTY_TWO);
        put(TO_SEVEN);

        winner((stores, n) -> stores.consents().remove(ANN.id(), FORTY_TWO.number()));

        assertThat(all(ANN)).containsExactly(TO_SEVEN);
    }

    @Test
    void everyConsentToAClientIsTakenBack() {
        var bob = UserBuilder.named("bob").build();
        write(stores -> stores.users().insert(bob));
        put(TO_FORTY_TWO);
        put(new Consent(bob.id(), FORTY_TWO.number(), Scopes.NONE, at(3)));
        put(TO_SEVEN);

        int first = run(stores -> stores.consents().removeAllTo(FORTY_TWO.number()));
        int second = run(stores -> stores.consents().removeAllTo(FORTY_TWO.number()));

        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();

        assertThat(all(ANN)).containsExactly(TO_SEVEN);
        assertThat(all(bob)).isEmpty();
    }

    @Test
    void consentsGoWithTheUser() {
        put(TO_FORTY_TWO);

        write(stores -> stores.users().delete(ANN.id()));

        assertThat(find(FORTY_TWO)).isEmpty();
    }

    @Test
    void consentsGoWithTheClient() {
        put(TO_FORTY_TWO);
        put(TO_SEVEN);

        removeClient(FORTY_TWO);

        assertThat(all(ANN)).containsExactly(TO_SEVEN);
    }

    private void put(Consent consent) {
        write(stores -> stores.consents().put(consent));
    }

    private Optional<Consent> find(Client client) {
        return find(ANN, client);
    }

    private Optional<Consent> find(User user, Client client) {
        return sees(stores -> stores.consents().find(user.id(), client.number()));
    }

    private List<Consent> all(User user) {
        return Stream.of(SEVEN, FORTY_TWO)
                .flatMap(client -> find(user, client).stream())
                .toList();
    }
}
