package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.CodeVerifier;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tokens for what users agreed to: codes, and refresh tokens. */
class CodeGrantTest {
    private static final GrantRefusal BAD = new GrantRefusal.BadGrant();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    private final User ann = house.ann();

    private Secret code() {
        return shop.code(shop.words(), shop.cookie());
    }

    private Outcome redeem(Secret code) {
        return shop.ask(Shop.redeem(code));
    }

    private boolean isAlive(Secret access) {
        return house.does.identifyBearer().identify(access) instanceof IdentifyBearer.Outcome.Identified;
    }

    private Outcome refresh(Secret token, String scope) {
        return shop.ask(new Asked.WithRefreshToken(token, Shop.wish(scope)));
    }

    @Test
    void aCodeGivesTokensOfItsUserToItsClient() {
        var granted = Shop.granted(redeem(code()));

        assertThat(granted.scope().text()).isEqualTo("openid profile");
        assertThat(granted.refresh()).isPresent();
        assertThat(granted.identity()).isPresent();
        assertThat(house.does.identifyBearer().identify(granted.access().text()))
                .isInstanceOfSatisfying(IdentifyBearer.Outcome.Identified.class, found -> {
                    assertThat(found.claims().clientId())
                            .isEqualTo(shop.pair.key().value());
                    assertThat(found.claims().roles()).isEmpty();
                    assertThat(found.claims().session()).isPresent();
                });
    }

    @Test
    void theSessionInTheBrowserMakesNoRoomForWhatIsGrantedInIt() {
        var cookie = shop.cookie();

        for (int n = 0; n < 120; n++) { // more sessions than a user may have
            house.world.clock().advance(Duration.ofSeconds(1));
            assertThat(redeem(shop.code(shop.words(), cookie))).isInstanceOf(Outcome.Granted.class);
        }
    }

    @Test // F5
    void aCodeIsGoodOnceAndShownAgainItEndsWhatCameOfIt() {
        var code = code();
        var granted = Shop.granted(redeem(code));

        assertThat(Shop.refusal(redeem(code))).isEqualTo(BAD);

        assertThat(isAlive(granted.access().text())).isFalse();
        assertThat(Shop.refusal(refresh(granted.refresh().orElseThrow().text(), "")))
                .isEqualTo(BAD);
    }

    @Test // F5
    void aCodeThatIsShownAgainMuchLaterEndsWhatCameOfItToo() {
        var code = code();
        var granted = Shop.granted(redeem(code));
        house.world.clock().advance(Duration.ofMinutes(5));

        assertThat(Shop.refusal(redeem(code))).isEqualTo(BAD);

        assertThat(isAlive(granted.access().text())).isFalse();
    }

    @Test // F5
    void ofManyAtOnceNoMoreThanOneGetsTokens() {
        var code = code();

        var outcomes = Race.of(32, runner -> redeem(code) instanceof Outcome.Granted);

        assertThat(outcomes).filteredOn(won -> won).hasSizeLessThanOrEqualTo(1);
    }

    @Test // A5
    void anotherClientUsesNothingUp() {
        var code = code();
        var other = Shop.at(house, 8);

        assertThat(Shop.refusal(other.ask(Shop.redeem(code)))).isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithCode(
                        code, Optional.of("https://evil.example"), Optional.of(Shop.VERIFIER), Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithCode(
                        code, Optional.of(Shop.BACK), Optional.of(new CodeVerifier("wrong")), Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithCode(code, Optional.of(Shop.BACK), Optional.empty(), Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithCode(
                        code, Optional.of(Shop.BACK), Optional.of(Shop.VERIFIER), Shop.wish("", "https://a")))))
                .isEqualTo(new GrantRefusal.BadTarget());

        Shop.granted(redeem(code));
    }

    @Test // F4
    void aVerifierThatNobodyAskedForIsWrong() {
        shop.traits(ClientTrait.UNCHALLENGED);
        var words = shop.words("code_challenge", "");
        words.remove("code_challenge_method");
        var code = shop.code(words, shop.cookie());

        assertThat(Shop.refusal(redeem(code))).isEqualTo(BAD);
        shop.get(new Asked.WithCode(code, Optional.of(Shop.BACK), Optional.empty(), Wish.ALL));
    }

    @Test
    void aCodeIsOverAfterAMinute() {
        var code = code();
        house.world.clock().advance(Duration.ofSeconds(60));

        assertThat(Shop.refusal(redeem(code))).isEqualTo(BAD);
    }

    @Test
    void aCodeIsWorthNothingOnceTheUserChanged() {
        var code = code();
        house.change(ann.withNextVersion());

        assertThat(Shop.refusal(redeem(code))).isEqualTo(BAD);
    }

    @Test
    void aRefreshTokenIsOfItsClientAlone() {
        var refresh = Shop.granted(redeem(code())).refresh().orElseThrow().text();
        var other = Shop.at(house, 8);

        assertThat(Shop.refusal(other.ask(new Asked.WithRefreshToken(refresh, Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(refresh(Secret.of("garbage"), ""))).isEqualTo(BAD);
        var again = Shop.granted(refresh(refresh, ""));

        assertThat(isAlive(again.access().text())).isTrue();
        assertThat(again.identity()).isPresent();
        assertThat(again.refresh().orElseThrow().text().reveal()).isNotEqualTo(refresh.reveal());
    }

    @Test // A6
    void aRefreshNarrowsAndNeverWidens() {
        var refresh = Shop.granted(redeem(code())).refresh().orElseThrow().text();

        assertThat(Shop.refusal(refresh(refresh, "openid orders.read"))).isEqualTo(new GrantRefusal.BadScope());
        assertThat(Shop.refusal(shop.ask(new Asked.WithRefreshToken(refresh, Shop.wish("", "https://a.example")))))
                .isEqualTo(new GrantRefusal.BadTarget());
        var narrow = Shop.granted(refresh(refresh, "openid"));
        assertThat(narrow.scope().text()).isEqualTo("openid");

        shop.scopes("profile");
        var less = Shop.granted(refresh(narrow.refresh().orElseThrow().text(), ""));
        assertThat(less.scope().text()).isEqualTo("profile");
        assertThat(less.identity()).isEmpty();
    }

    @Test
    void aStolenRefreshTokenEndsTheGrant() {
        var first = Shop.granted(redeem(code())).refresh().orElseThrow().text();
        var second = Shop.granted(refresh(first, "")).refresh().orElseThrow().text();
        house.world.clock().advance(Duration.ofSeconds(31));

        assertThat(Shop.refusal(refresh(first, ""))).isEqualTo(BAD);
        assertThat(Shop.refusal(refresh(second, ""))).isEqualTo(BAD);
    }

    @Test
    void withoutTheGrantThereIsNoRefreshToken() {
        shop.grants(Grant.AUTHORIZATION_CODE);
        var granted = Shop.granted(redeem(code()));

        assertThat(granted.refresh()).isEmpty();
        house.world.clock().advance(Duration.ofMinutes(11));
        assertThat(isAlive(granted.access().text())).isFalse();
    }

    @Test
    void whatWasGrantedEndsWithTheBrowserUnlessItMayOutliveIt() {
        var cookie = shop.cookie();
        var bound = Shop.granted(redeem(shop.code(shop.words(), cookie)));
        var free = Shop.granted(redeem(shop.code(shop.words("scope", "openid offline_access"), cookie)));

        house.world.clock().advance(Duration.ofDays(8));

        assertThat(Shop.refusal(refresh(bound.refresh().orElseThrow().text(), "")))
                .isEqualTo(BAD);
        Shop.granted(refresh(free.refresh().orElseThrow().text(), ""));
    }

    @Test
    void whatWasGrantedGoesOnAfterALoginOfTheSameUser() {
        var cookie = shop.cookie();
        var granted = Shop.granted(redeem(shop.code(shop.words(), cookie)));

        shop.cookie(Optional.of(cookie));

        assertThat(isAlive(granted.access().text())).isTrue();
    }

    @Test // A12
    void aDisabledClientLosesWhatItHad() {
        var granted = Shop.granted(redeem(code()));
        Client disabled = ClientBuilder.numbered(7).name("shop 7").disabled().build();
        house.change(disabled);

        assertThat(isAlive(granted.access().text())).isFalse();
    }

    @Test
    void aPublicClientRedeemsByItsName() {
        shop.method(ClientMethod.NONE);
        var client = new ClientProof.ByName(shop.pair.key());

        Shop.granted(shop.ask(client, Shop.redeem(code()), Optional.empty()));
    }
}
