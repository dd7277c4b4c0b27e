package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.TIRED;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.Administrators.holding;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.AdministerSecrets.NewSecret;
import dev.gatehouse.application.port.in.AdministerSecrets.Wish;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A secret is changed without an outage: the old one and the new one live together, as long as somebody says. */
class AdministerSecretsTest {
    private static final ClientNumber NUMBER = new ClientNumber(42);
    private static final Wish PLAIN = new Wish(Optional.empty(), Optional.empty(), Optional.empty());

    private final House house = House.open();
    private final AdministerSecrets secrets = house.does.administration().secrets();
    private final KeySecret old = house.add(ClientBuilder.numbered(42));

    @Test
    void theOldSecretAndTheNewOneLiveTogetherUntilTheCutOver() {
        var made = done(secrets.add(CHIEF, NUMBER, until(Optional.empty(), Optional.of(in(3_600)))));

        assertThat(made.credential().key()).isEqualTo(old.key());
        assertThat(mayLogIn(old)).isTrue();
        assertThat(mayLogIn(shown(made))).isTrue();

        house.world.clock().advance(Duration.ofHours(1));

        assertThat(mayLogIn(old)).isFalse();
        assertThat(mayLogIn(shown(made))).isTrue();
    }

    @Test
    void aCutOverLetsNothingLiveLonger() {
        done(secrets.add(CHIEF, NUMBER, until(Optional.empty(), Optional.of(in(60)))));
        house.world.clock().advance(Duration.ofSeconds(59));

        assertThat(denied(secrets.add(CHIEF, NUMBER, PLAIN))).isEqualTo(Why.TWO_SECRETS);
        house.world.clock().advance(Duration.ofSeconds(1));
        done(secrets.add(CHIEF, NUMBER, until(Optional.empty(), Optional.of(in(3_600)))));

        assertThat(mayLogIn(old)).isFalse();
    }

    @Test
    void aSecretEndsWhenItIsSaidTo() {
        var made = done(secrets.add(CHIEF, NUMBER, until(Optional.of(in(60)), Optional.empty())));
        house.world.clock().advance(Duration.ofSeconds(60));

        assertThat(mayLogIn(shown(made))).isFalse();
        assertThat(mayLogIn(old)).isTrue();
    }

    @Test
    void aKeyHasTwoLiveSecretsAtMost() {
        var second = done(secrets.add(CHIEF, NUMBER, PLAIN));
        assertThat(denied(secrets.add(CHIEF, NUMBER, PLAIN))).isEqualTo(Why.TWO_SECRETS);

        done(secrets.revoke(CHIEF, NUMBER, second.credential().id()));

        done(secrets.add(CHIEF, NUMBER, PLAIN));
    }

    @Test
    void timesMustBeToComeAndInOrder() {
        assertThat(denied(secrets.add(CHIEF, NUMBER, until(Optional.of(in(0)), Optional.empty()))))
                .isEqualTo(Why.BAD_TIME);
        assertThat(denied(secrets.add(CHIEF, NUMBER, until(Optional.empty(), Optional.of(in(0))))))
                .isEqualTo(Why.BAD_TIME);
        assertThat(denied(secrets.add(CHIEF, NUMBER, until(Optional.of(in(60)), Optional.of(in(60))))))
                .isEqualTo(Why.BAD_TIME);
    }

    @Test
    void aKeyMustBeTheClientsOwn() { // H2
        var foreign = house.add(ClientBuilder.numbered(7));
        var adopted = new ApiKey("an older system's");
        house.add(ClientBuilder.numbered(8), adopted, Secret.of("some older secret"), true);

        assertThat(denied(secrets.add(CHIEF, NUMBER, under(foreign.key())))).isEqualTo(Why.ABSENT);
        assertThat(denied(secrets.add(CHIEF, NUMBER, under(new ApiKey("nobody's")))))
                .isEqualTo(Why.ABSENT);
        assertThat(denied(secrets.add(CHIEF, new ClientNumber(9), PLAIN))).isEqualTo(Why.ABSENT);
        assertThat(denied(
                        secrets.revoke(CHIEF, NUMBER, only(new ClientNumber(7)).id())))
                .isEqualTo(Why.ABSENT);
        assertThat(secrets.list(new ClientNumber(9))).isEmpty();
        assertThat(done(secrets.add(CHIEF, new ClientNumber(8), PLAIN))
                        .credential()
                        .key())
                .as("a key of ours stands beside one of an older system")
                .isNotEqualTo(adopted);
    }

    @Test
    void aSecretThatIsRevokedTakesItsSessionsWithIt() {
        var tokens = house.tokens(old, TestEntrances.apikey());
        var id = only(NUMBER).id();

        done(secrets.revoke(CHIEF, NUMBER, id));

        assertThat(mayLogIn(old)).isFalse();
        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(denied(secrets.revoke(CHIEF, NUMBER, id))).isEqualTo(Why.ABSENT);
        assertThat(only(NUMBER).expiresAt()).contains(MovableClock.START);
    }

    @Test
    void whatWasGotWithAnotherSecretLivesOn() { // A12
        var before = house.tokens(old, TestEntrances.apikey());
        var made = done(secrets.add(CHIEF, NUMBER, PLAIN));
        var stolen = house.tokens(shown(made), TestEntrances.apikey());
        var other = house.anotherNode();

        done(secrets.revoke(CHIEF, NUMBER, made.credential().id()));

        for (var node : List.of(house, other)) {
            assertThat(node.isKnown(stolen)).isFalse();
            assertThat(node.isKnown(before)).isTrue();
        }
        assertThat(refusal(house.refresh(refreshOf(stolen), TestEntrances.apikey())))
                .isPresent();
        assertThat(house.isKnown(house.refreshed(refreshOf(before), TestEntrances.apikey())))
                .isTrue();
    }

    @Test
    void whatWasDeadBeforeIsNotBroughtBack() { // A12
        var made = done(secrets.add(CHIEF, NUMBER, PLAIN));
        var dead = house.tokens(old, TestEntrances.apikey());
        house.world
                .unitOfWork()
                .run(stores -> stores.clients()
                        .update(stores.clients().find(NUMBER).orElseThrow().withNextVersion()));

        done(secrets.revoke(CHIEF, NUMBER, made.credential().id()));

        assertThat(house.anotherNode().isKnown(dead)).isFalse();
    }

    @Test
    void ofASecretItsEndAloneIsKept() { // H5
        var made = done(secrets.add(CHIEF, NUMBER, PLAIN));
        var text = made.secret().reveal();

        var listed = secrets.list(NUMBER).orElseThrow().getLast();

        assertThat(listed).isEqualTo(made.credential());
        assertThat(listed.tail()).contains(text.substring(text.length() - 4));
        assertThat(listed.toString()).doesNotContain(text);
        assertThat(only(NUMBER).tail()).as("of one that was made before").isEmpty();
    }

    @Test
    void whoHoldsLessMintsNoSecretOfWhoHoldsMore() { // H4
        house.add(ClientBuilder.numbered(7).permissions(Permission.USERS_WRITE));
        var number = new ClientNumber(7);
        var clerk = holding(Permission.CLIENTS_WRITE);

        assertThat(denied(secrets.add(clerk, number, PLAIN))).isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(secrets.revoke(clerk, number, only(number).id()))).isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(secrets.add(TIRED, number, PLAIN))).isEqualTo(Why.NOT_RECENT);
        done(secrets.add(CHIEF, number, PLAIN));
    }

    private ApiCredential only(ClientNumber number) {
        return secrets.list(number).orElseThrow().getFirst();
    }

    private boolean mayLogIn(KeySecret shown) {
        return refusal(house.logIn(shown, HOME, TestEntrances.apikey())).isEmpty();
    }

    private static KeySecret shown(NewSecret made) {
        return new KeySecret(made.credential().key(), made.secret());
    }

    private Instant in(long seconds) {
        return house.world.clock().instant().plusSeconds(seconds);
    }

    private static Wish until(Optional<Instant> end, Optional<Instant> cutOver) {
        return new Wish(Optional.empty(), end, cutOver);
    }

    private static Wish under(ApiKey key) {
        return new Wish(Optional.of(key), Optional.empty(), Optional.empty());
    }
}
