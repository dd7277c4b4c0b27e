package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong secret is refused after the same time, whosever it is not. */
class EvenRefusalsTest {
    private static final Secret NOT_THE_SECRET = Secret.of("nobody's secret");

    private final House house = House.open();

    @ParameterizedTest
    @ValueSource(strings = {"ann", "nobody", "no body", "off"})
    void aWrongPasswordIsRefusedAfterASetTime(String who) { // C4
        house.ann();
        house.add(UserBuilder.named("off").disabled());

        assertThat(House.refusal(house.logIn(who, WRONG, HOME))).containsInstanceOf(Refusal.BadCredentials.class);

        assertThat(house.world.pause().ends()).isEqualTo(afterTheSetTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "nobody"})
    void aWrongPasswordIsRefusedAfterASetTimeWhereItIsChangedByNameToo(String who) { // C4
        house.ann();
        var by = new ChangePassword.By.Named(LoginIdentifier.parse(who));
        var command = new ChangePassword.Command(
                by, House.password(WRONG), House.password("another long passphrase"), HOME, Tongue.ENGLISH);

        assertThat(house.does.changePassword().change(command))
                .isEqualTo(new ChangePassword.Outcome.Refused(new Refusal.BadCredentials()));

        assertThat(house.world.pause().ends()).isEqualTo(afterTheSetTime());
    }

    @Test
    void aWrongSecretOfAKeyIsRefusedAfterASetTime() { // C4
        var known = house.add(ClientBuilder.numbered(1)).key();
        var adopted = house.add(ClientBuilder.numbered(2), new ApiKey("old-key"), Secret.of("old"), true)
                .key();

        for (var key : List.of(known, adopted, house.world.secrets().apiKey(), new ApiKey("no-key"))) {
            var before = house.world.pause().ends().size();
            var shown = new Credentials.KeySecret(key, NOT_THE_SECRET);
            assertThat(House.refusal(house.logIn(shown, HOME, TestEntrances.apikey())))
                    .containsInstanceOf(Refusal.BadCredentials.class);
            assertThat(house.world.pause().ends().subList(before, before + 1)).isEqualTo(afterTheSetTime());
        }
    }

    @Test
    void aCallerWithAWrongSecretToo() { // C4
        for (var key : List.of(
                house.add(ClientBuilder.numbered(1)).key(),
                house.world.secrets().apiKey())) {
            var before = house.world.pause().ends().size();
            var proof = new ClientProof.BySecret(new Credentials.KeySecret(key, NOT_THE_SECRET));
            house.does.introspect().introspect(new Introspect.Question(proof, Secret.of("token"), HOME));
            assertThat(house.world.pause().ends().subList(before, before + 1)).isEqualTo(afterTheSetTime());
        }
    }

    @Test
    void whatWasLookedUpForAKeyIsPartOfTheTime() { // C4
        var slow = Wiring.assemble(withSlowLooks(house.world.ports()), TestSettings.defaults());
        var shown =
                new Credentials.KeySecret(house.add(ClientBuilder.numbered(1)).key(), NOT_THE_SECRET);
        var begun = house.world.clock().nanoTime().getAsLong();

        slow.logIn().logIn(new LogIn.Attempt(shown, HOME, TestEntrances.apikey()));

        assertThat(house.world.clock().nanoTime().getAsLong()).isGreaterThan(begun);
        assertThat(house.world.pause().ends()).containsExactly(begun + TestSettings.REFUSAL_TIME.toNanos());
    }

    @Test
    void whoIsRightDoesNotWait() {
        house.ann();
        var client = house.add(ClientBuilder.numbered(1));

        house.annsTokens(TestEntrances.envelope());
        house.tokens(client, TestEntrances.apikey());

        assertThat(house.world.pause().ends()).isEmpty();
    }

    private Ports withSlowLooks(Ports whole) {
        return new Ports(
                new UnitOfWork() {
                    @Override
                    public <R> R run(Function<Stores, R> work) {
                        return whole.unitOfWork().run(work);
                    }

                    @Override
                    public <R> R read(Function<Stores, R> look) {
                        house.world.clock().advance(Duration.ofMillis(1));
                        return whole.unitOfWork().read(look);
                    }

                    @Override
                    public OptionalLong version() {
                        return whole.unitOfWork().version();
                    }
                },
                whole.passwordHasher(),
                whole.accessTokens(),
                whole.refreshTokens(),
                whole.digests(),
                whole.answerSeal(),
                whole.secretSource(),
                whole.witness(),
                whole.clock(),
                whole.nanoTime(),
                whole.pause(),
                whole.identityTokens(),
                whole.proofReader(),
                whole.proofNonces(),
                whole.assertionReader(),
                whole.logoutCallbacks(),
                whole.letters(),
                whole.codeSeeds(),
                whole.passkeyReader());
    }

    private List<Long> afterTheSetTime() {
        return List.of(house.world.clock().nanoTime().getAsLong() + TestSettings.REFUSAL_TIME.toNanos());
    }
}
