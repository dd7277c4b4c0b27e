package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize.Outcome;
import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that clients push, and the browsers that bring their names. */
class PushedRequestTest {
    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    @Test
    void aPushedRequestLeadsToOneAnswerForItsClient() {
        var cookie = shop.cookie();
        shop.code(shop.words(), cookie);
        shop.traits(ClientTrait.PUSHED);
        assertThat(error(shop.authorize(shop.words(), Optional.of(cookie)))).contains(AuthorizationError.PUSH_WANTED);
        var other = Shop.at(house, 8);
        var name = pushed(shop.words()).reveal();
        var words = Map.of("client_id", shop.pair.key().value(), "request_uri", name);

        assertThat(name).startsWith("urn:ietf:params:oauth:request_uri:");

        assertThat(other.authorize(
                        Map.of("client_id", other.pair.key().value(), "request_uri", name), Optional.of(cookie)))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REQUEST));
        assertThat(shop.authorize(words, Optional.empty())).isInstanceOf(Outcome.LoginWanted.class);
        assertThat(shop.authorize(words, Optional.of(cookie))).isInstanceOf(Outcome.SentBack.class);
        assertThat(shop.authorize(words, Optional.of(cookie)))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REQUEST));
    }

    @Test // RFC 9126 section 2.2
    void whoseUserIsLoggingInWaitsAsLongAsForAnyOther() {
        var cookie = shop.cookie();
        shop.code(shop.words(), cookie);
        var words = Map.of(
                "client_id",
                shop.pair.key().value(),
                "request_uri",
                pushed(shop.words()).reveal());
        assertThat(shop.authorize(words, Optional.empty())).isInstanceOf(Outcome.LoginWanted.class);
        house.world.clock().advance(Duration.ofMinutes(29));

        assertThat(shop.authorize(words, Optional.of(cookie))).isInstanceOf(Outcome.SentBack.class);
    }

    @Test
    void whichNoBrowserBroughtIsOverSoon() {
        var cookie = shop.cookie();
        var words = Map.of(
                "client_id",
                shop.pair.key().value(),
                "request_uri",
                pushed(shop.words()).reveal());
        house.world.clock().advance(Duration.ofMinutes(10));

        assertThat(shop.authorize(words, Optional.of(cookie)))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REQUEST));
    }

    private Secret pushed(Map<String, String> words) {
        return switch (push(words)) {
            case PushAuthorization.Outcome.Pushed done -> done.requestUri();
            case PushAuthorization.Outcome other -> throw new AssertionError("not pushed: " + other);
        };
    }

    private PushAuthorization.Outcome push(Map<String, String> words) {
        return house.does
                .oauth()
                .push()
                .push(new PushAuthorization.Command(
                        new ClientProof.BySecret(shop.pair), words, List.of(), Optional.empty(), House.HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect_uri", "request_uri", "client_id"})
    void anUnfitRequestIsNotTaken(String name) {
        assertThat(push(shop.words(name, "https://evil.example")))
                .isEqualTo(new PushAuthorization.Outcome.Unfit(AuthorizationError.INVALID_REQUEST));
        assertThat(push(shop.words("scope", "everything")))
                .isEqualTo(new PushAuthorization.Outcome.Unfit(AuthorizationError.INVALID_SCOPE));
    }

    private static Optional<AuthorizationError> error(Outcome outcome) {
        return outcome instanceof Outcome.TurnedBack turned ? Optional.of(turned.error()) : Optional.empty();
    }
}
