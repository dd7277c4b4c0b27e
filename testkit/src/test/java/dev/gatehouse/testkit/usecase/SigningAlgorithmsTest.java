package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.AdministerRegistrationsTest.named;
import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.ManageKeys.Revocation;
import dev.gatehouse.application.port.in.ManageKeys.Rotation;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each algorithm that is in use has keys that follow one another; the configured one signs access tokens. */
class SigningAlgorithmsTest {
    private static final List<String> OF_ONE = List.of("ES256 ACTIVE", "ES256 PENDING");
    private static final List<String> OF_BOTH =
            List.of("ES256 ACTIVE", "ES256 PENDING", "RS256 ACTIVE", "RS256 PENDING");

    private final TestPorts world = TestPorts.fresh();
    private final UseCases does = start("ES256");

    @Test
    void whatNobodyWantsIsNotMade() {
        register("ES256");
        does.housekeep().tendKeys();

        assertThat(keys()).containsExactlyElementsOf(OF_ONE);
        assertThat(world.signingKeys()).hasValue(2);
    }

    @Test
    void whatARegistrationWantsIsMade() {
        register("RS256");
        does.housekeep().tendKeys();

        assertThat(keys()).containsExactlyElementsOf(OF_BOTH);
        assertThat(firstActive().algorithm()).isEqualTo("ES256");
        does.housekeep().tendKeys();
        assertThat(world.signingKeys()).hasValue(4);
    }

    @Test
    void whatARegistrationWantsIsThereWhenItIsWritten() {
        var draft = RegistrationDraft.of(wanting("RS256"));

        done(does.administration().registrations().create(CHIEF, named("app"), draft));

        assertThat(keys()).containsExactlyElementsOf(OF_BOTH);
        assertThat(world.accessTokens().ring()).hasSize(4);
        assertThat(does.publishKeys().publicJwks()).hasSize(4);
    }

    @Test
    void itIsThereForWhatIsDeclaredToo() {
        var edit = new RegistrationEdit(
                Optional.of(new ApiKey("app")),
                Optional.of(ClientMethod.NONE),
                Optional.of(Set.of(Grant.DEVICE_CODE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Edit.Kept<>(),
                new Edit.Kept<>(),
                Optional.of("RS256"),
                Map.of());
        var wish = new DesiredRegistration(edit, false, false);

        does.applyState().apply(StateBuilder.client("app").registered(wish).state(), false, "cli");

        assertThat(keys()).containsExactlyElementsOf(OF_BOTH);
    }

    @Test
    void anIdTokenIsSignedByWhatTheOtherNodeMade() {
        var house = House.open();
        house.ann();
        var other = house.anotherNode();
        var shop = Shop.at(house, 7).signedBy("RS256");
        var cookie = shop.cookie();
        var first = shop.code(shop.words(), cookie);
        var second = shop.code(shop.words(), cookie);

        assertThat(shop.get(Shop.redeem(first)).identity()).isPresent();
        var request = new GrantTokens.Request(
                new ClientProof.BySecret(shop.pair), Shop.redeem(second), Optional.empty(), House.HOME);
        assertThat(Shop.granted(other.does.oauth().grantTokens().grant(request)).identity())
                .isPresent();

        assertThat(house.world.signingKeys()).hasValue(4);
        assertThat(other.does.publishKeys().publicJwks()).hasSize(4);
    }

    @Test // L3
    void everyNodePublishesAtOnceWhatAnotherMade() {
        var house = House.open();
        var other = house.anotherNode();
        Shop.at(house, 7).signedBy("RS256");

        house.does.housekeep().tendKeys();

        assertThat(other.does.publishKeys().publicJwks()).hasSize(4);
    }

    @Test // L5
    void aStoreThatIsAwayIsAskedForKeysAgainAfterAPause() {
        var house = House.open();
        var other = house.anotherNode();
        house.world.unitOfWork().weather().goAway();
        assertThat(other.does.publishKeys().publicJwks()).hasSize(2);
        house.world.unitOfWork().weather().comeBack();
        Shop.at(house, 7).signedBy("RS256");
        house.does.housekeep().tendKeys();
        assertThat(other.does.publishKeys().publicJwks()).hasSize(2);

        house.world.clock().advance(Duration.ofSeconds(5));

        assertThat(other.does.publishKeys().publicJwks()).hasSize(4);
    }

    @Test
    void aRotationIsOfEachThatIsInUse() {
        register("RS256");
        does.housekeep().tendKeys();

        assertThat(does.manageKeys().rotate(Administrator.machine()))
                .isInstanceOfSatisfying(
                        Rotation.Rotated.class,
                        rotated -> assertThat(rotated.active().algorithm()).isEqualTo("ES256"));

        assertThat(keys())
                .containsExactlyInAnyOrder(
                        "ES256 RETIRING",
                        "ES256 ACTIVE",
                        "ES256 PENDING",
                        "RS256 RETIRING",
                        "RS256 ACTIVE",
                        "RS256 PENDING");
    }

    @Test
    void anotherWhoseNextKeyNobodyHasSeenIsNotRotated() {
        register("RS256");
        does.housekeep().tendKeys();
        does.manageKeys().revoke(Administrator.machine(), key("RS256", State.PENDING));

        does.manageKeys().rotate(Administrator.machine());

        assertThat(keys()).contains("ES256 RETIRING").doesNotContain("RS256 RETIRING");
    }

    @Test
    void aKeyThatIsRevokedIsFollowedByOneOfItsAlgorithm() {
        register("RS256");
        does.housekeep().tendKeys();

        assertThat(does.manageKeys().revoke(Administrator.machine(), key("RS256", State.ACTIVE)))
                .isEqualTo(Revocation.DONE);

        assertThat(keys()).containsExactlyInAnyOrderElementsOf(OF_BOTH);
        assertThat(world.signingKeys()).as("two made, of RSA alone").hasValue(6);
    }

    @Test
    void anotherConfiguredAlgorithmSignsAtOnceAndTheEarlierLivesOutItsTime() {
        var then = start("RS256");

        assertThat(keys()).containsExactlyElementsOf(OF_BOTH);
        assertThat(firstActive().algorithm()).isEqualTo("RS256");

        world.clock().advance(Duration.ofDays(90));
        then.housekeep().tendKeys();
        assertThat(keys()).contains("ES256 RETIRING").doesNotContain("ES256 ACTIVE", "ES256 PENDING");

        world.clock().advance(Duration.ofHours(2));
        then.housekeep().tendKeys();
        assertThat(keys()).noneMatch(key -> key.startsWith("ES256"));
    }

    private UseCases start(String algorithm) {
        var settings = TestSettings.custom().signingBy(algorithm).build();
        var useCases = Wiring.assemble(world.ports(), settings);
        useCases.prepareInstallation().prepare();
        return useCases;
    }

    private String key(String algorithm, State state) {
        return does.manageKeys().list().stream()
                .filter(key -> key.algorithm().equals(algorithm) && key.state() == state)
                .findFirst()
                .orElseThrow()
                .keyId();
    }

    private void register(String algorithm) {
        world.unitOfWork().run(stores -> stores.registrations().put(wanting(algorithm)));
    }

    private static Registration wanting(String algorithm) {
        return new Registration(
                new ClientNumber(1),
                new ApiKey("app"),
                ClientMethod.SECRET,
                Set.of(Grant.DEVICE_CODE),
                List.of(),
                List.of(),
                Scopes.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                algorithm,
                Set.of());
    }

    private SigningKey firstActive() {
        return world.accessTokens().ring().stream()
                .filter(key -> key.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys() {
        return does.manageKeys().list().stream()
                .map(key -> key.algorithm() + " " + key.state())
                .toList();
    }
}
