package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ManageKeys.Revocation;
import dev.gatehouse.application.port.in.ManageKeys.Rotation;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.ClientMethod;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.Registration;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
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
    void aRotationIsOfEachThatIsInUse() {
        register("RS256");
        does.housekeep().tendKeys();
        world.clock().advance(Duration.ofMinutes(10));

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

        does.manageKeys().rotate(Administrator.machine());

        assertThat(keys()).contains("ES256 RETIRING").doesNotContain("RS256 RETIRING");
    }

    @Test
    void aKeyThatIsRevokedIsFollowedByOneOfItsAlgorithm() {
        register("RS256");
        does.housekeep().tendKeys();
        var bad = does.manageKeys().list().stream()
                .filter(key -> key.algorithm().equals("RS256") && key.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow();

        assertThat(does.manageKeys().revoke(Administrator.machine(), bad.keyId()))
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

    private void register(String algorithm) {
        var registration = new Registration(
                new ClientNumber(1),
                new ApiKey("app"),
                ClientMethod.SECRET,
                Set.of(Grant.AUTHORIZATION_CODE),
                List.of(),
                List.of(),
                Scopes.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                algorithm,
                Set.of());
        world.unitOfWork().run(stores -> stores.registrations().put(registration));
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
