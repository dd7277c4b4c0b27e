package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize.Outcome;
import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.testkit.RedirectMutations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is sent to an address that only looks like a registered one. */
class RedirectMutationsTest {
    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    static List<String> registered() {
        return Stream.concat(RedirectMutations.REGISTERED.stream(), RedirectMutations.OTHER_PORTS.stream())
                .toList();
    }

    static List<String> mutations() {
        return RedirectMutations.all();
    }

    private void registerAll() {
        var was = shop.registration;
        shop.register(new Registration(
                was.client(),
                was.clientId(),
                was.method(),
                was.grants(),
                RedirectMutations.REGISTERED.stream().map(RedirectUri::new).toList(),
                was.afterLogout(),
                was.scopes(),
                was.resources(),
                was.keys(),
                was.logoutUri(),
                was.identityAlgorithm(),
                was.traits()));
    }

    @ParameterizedTest // F1
    @MethodSource("registered")
    void aRegisteredAddressIsFound(String requested) {
        registerAll();

        assertThat(shop.registration.redirectTo(requested)).contains(requested);
        assertThat(shop.authorize(shop.words("redirect_uri", requested), Optional.empty()))
                .isInstanceOf(Outcome.LoginWanted.class);
    }

    @ParameterizedTest // F1
    @MethodSource("mutations")
    void whatOnlyLooksLikeOneIsNot(String requested) {
        registerAll();

        assertThat(shop.registration.redirectTo(requested)).isEmpty();
        assertThat(shop.authorize(shop.words("redirect_uri", requested), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REDIRECT));
    }

    @Test // F1
    void thereAreSixtyOfThemAndMore() {
        assertThat(RedirectMutations.all()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }
}
