package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.InspectToken.Finding;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A pasted token is explained, and never shown. */
class InspectTokenTest {
    private final House house = House.open();

    @Test
    void aRefreshTokenTellsWhereItStands() {
        var tokens = house.annsFirstTokens();
        house.refreshed(tokens);

        assertThat(seen(House.refreshOf(tokens)))
                .containsEntry("kind", "refresh token")
                .containsEntry("generation", "0")
                .containsEntry("stands at generation", "1")
                .containsEntry("verdict", "session lives");
    }

    @Test
    void anAccessTokenTellsWhomItIsOfAndWhatItMay() {
        var tokens = house.annsFirstTokens();

        assertThat(seen(tokens.access().text()))
                .containsEntry("kind", "access token (JWT)")
                .containsEntry("subject", "u-ann")
                .containsEntry("scope", "account")
                .containsEntry("verdict", "session lives");
    }

    @Test
    void whyATokenWouldBeRefusedIsSaid() {
        var ann = house.ann();
        var tokens = house.annsTokens(TestEntrances.envelope());
        house.does.manageSessions().revokeAll(House.of(ann), "cli");
        assertThat(seen(House.refreshOf(tokens)).get("verdict")).startsWith("refused: ended");

        house.does.applyState().apply(StateBuilder.user("ann").absent().state(), false, "cli");
        assertThat(seen(House.refreshOf(tokens))).containsEntry("verdict", "refused: subject is gone");
    }

    @Test
    void aTokenOfAGrantDiesWithTheSessionInWhichItWasGiven() {
        house.ann();
        var shop = Shop.at(house, 7);
        var cookie = shop.cookie();
        var browser = house.liveSessions(House.of(house.ann())).getFirst().id();
        var granted =
                shop.get(Shop.redeem(shop.code(shop.words(), cookie))).access().text();
        assertThat(seen(granted)).containsEntry("verdict", "session lives");

        house.does.administration().sessions().end(Administrator.machine(), browser);

        assertThat(seen(granted).get("verdict")).startsWith("refused: granted to a client");
    }

    @Test
    void aTokenWithoutASessionStandsUntilItIsRevokedOrItsClientChanges() {
        var shop = Shop.at(house, 7);
        var token = shop.get(new Asked.ForItself(Shop.wish(""))).access().text();
        assertThat(seen(token)).containsEntry("verdict", "stands without a session");

        house.does
                .administration()
                .registrations()
                .remove(Administrator.machine(), shop.registration.client(), Optional.empty());

        assertThat(seen(token).get("verdict")).startsWith("refused: revoked, or given before");
    }

    @Test
    void anOpaqueTokenIsFoundByItsDigest() {
        house.ann();
        var tokens = house.annsTokens(TestEntrances.profile());
        assertThat(seen(tokens.access().text()))
                .containsEntry("kind", "access token (opaque)")
                .containsEntry("verdict", "session lives");

        house.world.clock().advance(Duration.ofDays(2));
        assertThat(seen(tokens.access().text()).get("expires")).endsWith("(past)");
        assertThat(seen(house.world.secrets().opaqueToken()).get("verdict")).contains("not known here");
    }

    @Test
    void anAdoptedTokenIsToldFromTheUnknown() {
        var old = Secret.of("what an older system gave out");
        assertThat(seen(old)).containsEntry("kind", "not one of ours");

        var end = new Expiry.At(MovableClock.START.plus(Duration.ofDays(9)));
        var wish = new DesiredExchangeToken("old", end, Optional.of(old), false);
        house.does.applyState().apply(StateBuilder.client("billing").token(wish).state(), false, "cli");
        assertThat(seen(old))
                .containsEntry("kind", "adopted exchange token")
                .containsEntry("dialect", "exchange, FIXED");
    }

    @Test
    void anApiSecretIsKnownByItsShapeAlone() {
        assertThat(seen(house.world.secrets().apiSecret()).get("kind")).startsWith("API secret");
    }

    @Test
    void aTokenUnderAKeyThatIsGoneNamesTheKey() {
        var tokens = house.annsFirstTokens();
        house.does
                .manageKeys()
                .list()
                .forEach(key -> house.does.manageKeys().revoke(Administrator.machine(), key.keyId()));

        assertThat(seen(tokens.access().text()).get("verdict")).startsWith("refused: names key");
    }

    // K1
    @Test
    void nothingThatIsSaidIsTheToken() {
        Tokens tokens = house.annsFirstTokens();

        assertThat(seen(tokens.access().text()).values())
                .noneMatch(text -> text.contains(tokens.access().text().reveal()));
        assertThat(seen(House.refreshOf(tokens)).values())
                .noneMatch(text -> text.contains(House.refreshOf(tokens).reveal()));
    }

    private Map<String, String> seen(Secret token) {
        return house.does.inspectToken().inspect(token).stream()
                .collect(Collectors.toMap(Finding::what, Finding::seen, (first, second) -> second));
    }
}
