package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.ClientStore.Keyed;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key has one owner and perhaps two live secrets; it is found to the letter and goes with its client. */
public abstract class ApiCredentialContract extends StoreContract {
    private static final Client FORTY_TWO = ClientBuilder.numbered(42).build();
    private static final Client SEVEN = ClientBuilder.numbered(7).build();
    private static final ApiKey KEY = new ApiKey("gh_ak_one");

    @Test
    void everyMemberOfACredentialComesBack() {
        insert(FORTY_TWO);
        var credential = new ApiCredential(
                new ApiKey("chosen by an older system: \u00e9"),
                FORTY_TWO.number(),
                digest("a"),
                Optional.of("wxyz"),
                true,
                at(1),
                Optional.of(at(2)));
        assertThat(add(credential)).isTrue();

        assertThat(credentials(credential.key())).containsExactly(credential);
        assertThat(lists(stores -> stores.clients().credentialsOf(FORTY_TWO.number())))
                .containsExactly(credential);
        assertThat(owner(credential.key())).contains(FORTY_TWO);
    }

    @Test
    void twoSecretsMayLiveUnderOneKey() {
        insert(FORTY_TWO);
        var younger = credential(KEY, FORTY_TWO, "b", 2);
        var older = credential(KEY, FORTY_TWO, "a", 1);
        var other = credential(new ApiKey("gh_ak_two"), FORTY_TWO, "c", 3);
        List.of(younger, older, other).forEach(one -> assertThat(add(one)).isTrue());

        assertThat(credentials(KEY)).containsExactly(older, younger);
        assertThat(lists(stores -> stores.clients().credentialsOf(FORTY_TWO.number())))
                .containsExactly(older, younger, other);
    }

    @Test
    void aKeyBelongsToOneClient() {
        insert(FORTY_TWO);
        insert(SEVEN);
        add(credential(KEY, FORTY_TWO, "a", 1));

        assertThat(add(credential(KEY, SEVEN, "b", 2))).isFalse();

        assertThat(owner(KEY)).contains(FORTY_TWO);
        assertThat(credentials(KEY)).hasSize(1);
    }

    @Test
    void keysAreComparedToTheLetter() {
        insert(FORTY_TWO);
        add(credential(KEY, FORTY_TWO, "a", 1));

        assertThat(owner(new ApiKey("GH_AK_ONE"))).isEmpty();
        assertThat(owner(new ApiKey("gh_ak_on"))).isEmpty();
        assertThat(owner(new ApiKey("gh_ak_one "))).isEmpty();
        assertThat(credentials(new ApiKey("gh%"))).isEmpty();
    }

    @Test
    void aCredentialExpiresWhenItIsTold() {
        insert(FORTY_TWO);
        var kept = credential(KEY, FORTY_TWO, "a", 1);
        add(kept);
        add(credential(KEY, FORTY_TWO, "b", 2));

        assertThat(expire(digest("b"))).isTrue();
        assertThat(expire(digest("c"))).isFalse();

        assertThat(credentials(KEY))
                .containsExactly(
                        kept,
                        new ApiCredential(
                                KEY,
                                FORTY_TWO.number(),
                                digest("b"),
                                Optional.empty(),
                                false,
                                at(2),
                                Optional.of(at(50))));
        assertThat(owner(KEY)).contains(FORTY_TWO);
    }

    @Test
    void aKeyWhoseSecretsAreDeadStillHasAnOwner() {
        insert(FORTY_TWO);
        add(credential(KEY, FORTY_TWO, "a", 1));
        expire(digest("a"));

        assertThat(owner(KEY)).contains(FORTY_TWO);
    }

    @Test
    void whoeverIsRemovedLeavesNothing() {
        insert(FORTY_TWO);
        insert(SEVEN);
        add(credential(KEY, FORTY_TWO, "a", 1));

        assertThat(does(stores -> stores.clients().delete(FORTY_TWO.number()))).isTrue();
        assertThat(does(stores -> stores.clients().delete(FORTY_TWO.number()))).isFalse();

        assertThat(lists(Everyone::clients)).containsExactly(SEVEN);
        assertThat(owner(KEY)).isEmpty();
        assertThat(credentials(KEY)).isEmpty();
        assertThat(add(credential(KEY, SEVEN, "b", 2))).isTrue();
    }

    @Test
    void ofManyClientsWhoWantOneKeyOneGetsIt() {
        var runners = 8;
        for (int n = 1; n <= runners; n++) {
            insert(ClientBuilder.numbered(n).build());
        }

        var won = Race.of(
                runners,
                n -> insist(stores -> stores.clients()
                        .addCredential(
                                credential(KEY, ClientBuilder.numbered(n + 1).build(), "a" + n, 1))));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(owner(KEY)).map(Client::number).contains(new ClientNumber(won.indexOf(true) + 1));
        assertThat(credentials(KEY)).hasSize(1);
    }

    @Test
    void aKeyIsLookedUpWithItsClientAndAllThatIsUnderIt() {
        var office = new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "office", Optional.empty());
        var bound = ClientBuilder.numbered(1)
                .ipPolicy(new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(office), List.of()))
                .build();
        var free = ClientBuilder.numbered(2).build();
        var other = new ApiKey("another");
        insert(bound);
        insert(free);
        var first = credential(KEY, bound, "a", 1);
        var second = credential(KEY, bound, "b", 2);
        var others = credential(other, free, "c", 3);
        List.of(second, first, others).forEach(this::add);

        assertThat(keyed(KEY)).isEqualTo(new Keyed(Optional.of(bound), List.of(first, second)));
        assertThat(keyed(other)).isEqualTo(new Keyed(Optional.of(free), List.of(others)));
        assertThat(keyed(new ApiKey("nobody's"))).isEqualTo(new Keyed(Optional.empty(), List.of()));
    }

    private Keyed keyed(ApiKey key) {
        return run(stores -> stores.clients().keyed(key));
    }

    private boolean insert(Client client) {
        return run(stores -> stores.clients().insert(client));
    }

    private boolean add(ApiCredential credential) {
        return run(stores -> stores.clients().addCredential(credential));
    }

    private boolean expire(SecretDigest secret) {
        return run(stores -> stores.clients().expireCredential(KEY, secret, at(50)));
    }

    private Optional<Client> owner(ApiKey key) {
        return read(stores -> stores.clients().ownerOf(key));
    }

    private List<ApiCredential> credentials(ApiKey key) {
        return read(stores -> stores.clients().credentials(key));
    }

    private static ApiCredential credential(ApiKey key, Client client, String secret, long second) {
        return new ApiCredential(
                key, client.number(), digest(secret), Optional.empty(), false, at(second), Optional.empty());
    }
}
