package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.EndBrowserSession.Outcome;
import dev.gatehouse.application.port.in.EndBrowserSession.Request;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.out.OutboxStore;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is logged out by whose word, and where the browser goes then. */
class EndBrowserSessionTest {
    private static final Outcome ENDED = new Outcome.Ended(Optional.empty(), Optional.empty());
    private static final Outcome ASKED = new Outcome.QuestionWanted(Optional.empty(), Optional.empty());
    private static final Outcome ASKED_BY_SHOP =
            new Outcome.QuestionWanted(Optional.of("shop 7"), Optional.of(Shop.LEFT));

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    private Outcome judge(Map<String, String> words, Optional<Secret> cookie) {
        return house.does.oauth().endBrowserSession().judge(new Request(words, cookie, House.HOME));
    }

    private Outcome end(Map<String, String> words, Optional<Secret> cookie) {
        return house.does.oauth().endBrowserSession().end(new Request(words, cookie, House.HOME));
    }

    /** What is left for clients that want to know. */
    private List<OutboxStore.Message> notes() {
        var now = house.world.clock().instant();
        return house.world.unitOfWork().run(stores -> stores.outbox().take(now, Duration.ofMinutes(1), 9));
    }

    private boolean isIn(Secret cookie) {
        return house.does.oauth().browserLogin().whoIs(cookie).isPresent();
    }

    private boolean isAlive(Secret access) {
        return house.does.identifyBearer().identify(access) instanceof IdentifyBearer.Outcome.Identified;
    }

    /** An ID token that the shop gets in the session of that cookie. */
    private String told(Secret cookie) {
        return shop.get(Shop.redeem(shop.code(shop.words("scope", "openid"), cookie)))
                .identity()
                .orElseThrow()
                .reveal();
    }

    private static Map<String, String> shown(String idToken) {
        return new HashMap<>(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", Shop.LEFT, "state", "s 1"));
    }

    @Test
    void whoeverJustComesIsAskedAndThenLoggedOut() {
        var cookie = shop.cookie();
        var granted = shop.get(Shop.redeem(shop.code(shop.words(), cookie)));

        assertThat(judge(Map.of(), Optional.of(cookie))).isEqualTo(ASKED);
        assertThat(isIn(cookie)).isTrue();

        assertThat(end(Map.of("state", "s"), Optional.of(cookie))).isEqualTo(ENDED);
        assertThat(isIn(cookie)).isFalse();
        assertThat(isAlive(granted.access().text())).isFalse();
        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.to()).isEqualTo("https://shop.example/logout"));
        assertThat(judge(Map.of(), Optional.of(cookie))).isEqualTo(ENDED);
        assertThat(end(Map.of(), Optional.empty())).isEqualTo(ENDED);
    }

    @Test
    void aClientThatShowsTheIdTokenOfTheSessionEndsItAtOnce() {
        var cookie = shop.cookie();
        var words = shown(told(cookie));
        house.world.clock().advance(Duration.ofDays(1)); // The ID token is over, and a hint all the same.

        assertThat(judge(words, Optional.of(cookie)))
                .isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT), Optional.of("s 1")));

        assertThat(isIn(cookie)).isFalse();
    }

    @Test
    void anIdTokenStandsForItsSessionAlsoAfterANewLoginOfTheUser() {
        var first = shop.cookie();
        var words = shown(told(first));
        var second = shop.cookie(Optional.of(first));

        assertThat(judge(words, Optional.of(second))).isInstanceOf(Outcome.Ended.class);

        assertThat(isIn(second)).isFalse();
    }

    @Test
    void anIdTokenOfAnotherSessionEndsNoneWithoutAQuestion() {
        var mine = shop.cookie();
        var words = shown(told(shop.cookie()));

        assertThat(judge(words, Optional.of(mine))).isEqualTo(ASKED_BY_SHOP);
        assertThat(isIn(mine)).isTrue();

        assertThat(end(words, Optional.of(mine)))
                .isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT), Optional.of("s 1")));
        assertThat(isIn(mine)).isFalse();
    }

    @Test // G2
    void withoutACookieTheSessionOfTheIdTokenEndsAndNoOther() {
        var lost = shop.cookie();
        var another = shop.cookie();
        var words = shown(told(lost));

        assertThat(judge(words, Optional.empty()))
                .isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT), Optional.of("s 1")));

        assertThat(isIn(lost)).isFalse();
        assertThat(isIn(another)).isTrue();
        assertThat(judge(words, Optional.of(Secret.of("garbage")))).isInstanceOf(Outcome.Ended.class);
        assertThat(end(shown(told(another)), Optional.of(lost))).isInstanceOf(Outcome.Ended.class);
        assertThat(isIn(another)).isFalse();
    }

    @Test
    void whatWasAskedToOutliveTheSessionDoes() {
        var cookie = shop.cookie();
        var granted = shop.get(Shop.redeem(shop.code(shop.words("scope", "openid offline_access"), cookie)));
        var idToken = granted.identity().orElseThrow().reveal();

        assertThat(judge(shown(idToken), Optional.of(cookie))).isInstanceOf(Outcome.Ended.class);

        assertThat(isIn(cookie)).isFalse();
        assertThat(notes()).as("its user left all the same").hasSize(1);
        assertThat(isAlive(granted.access().text())).isTrue();
    }

    @Test
    void anotherClientBesideAnIdTokenIsAContradiction() {
        var other = Shop.at(house, 8);
        var cookie = shop.cookie();
        var words = shown(told(cookie));

        words.put("client_id", other.pair.key().value());
        assertThat(judge(words, Optional.of(cookie))).isEqualTo(new Outcome.Malformed());
        assertThat(end(words, Optional.of(cookie))).isEqualTo(new Outcome.Malformed());
        assertThat(isIn(cookie)).isTrue();

        words.put("client_id", shop.pair.key().value());
        assertThat(judge(words, Optional.of(cookie))).isInstanceOf(Outcome.Ended.class);
    }

    @Test
    void aHintThatCannotBeReadEndsNothingAndLeadsNowhere() {
        var cookie = shop.cookie();
        var idToken = told(cookie);
        var access = house.annsTokens(TestEntrances.envelope()).access();

        for (var wrong :
                new String[] {"", "garbage", idToken + "x", access.text().reveal()}) {
            var words = new HashMap<>(shown(wrong));
            words.put("client_id", shop.pair.key().value());
            words.put("post_logout_redirect_uri", Shop.LEFT);
            assertThat(judge(words, Optional.of(cookie)))
                    .isEqualTo(new Outcome.QuestionWanted(Optional.of("shop 7"), Optional.empty()));
            assertThat(judge(words, Optional.empty())).isEqualTo(new Outcome.Ended(Optional.empty(), Optional.empty()));
        }
        assertThat(isIn(cookie)).isTrue();
    }

    @Test
    void anAddressIsGoneToOnlyForAClientThatIsNamed() {
        var words = new HashMap<>(Map.of("post_logout_redirect_uri", Shop.LEFT, "state", "s"));
        assertThat(judge(words, Optional.empty())).isEqualTo(ENDED);

        words.put("client_id", shop.pair.key().value());
        assertThat(judge(words, Optional.of(shop.cookie()))).isEqualTo(ASKED_BY_SHOP);
        assertThat(judge(words, Optional.empty()))
                .isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT), Optional.of("s")));

        words.put("client_id", Shop.at(house, 8).pair.key().value() + "x");
        assertThat(judge(words, Optional.empty())).isEqualTo(new Outcome.Malformed());
        assertThat(judge(Map.of("client_id", "nobody"), Optional.of(shop.cookie())))
                .isEqualTo(ASKED);
    }

    @Test
    void nobodyGoesToAClientThatIsOutOfUse() {
        house.change(ClientBuilder.numbered(7).name("shop 7").disabled().build());
        var words = Map.of("client_id", shop.pair.key().value(), "post_logout_redirect_uri", Shop.LEFT);

        assertThat(judge(words, Optional.empty())).isEqualTo(new Outcome.Malformed());
    }

    @Test
    void aHintOfSomebodyElseSaysNothingOfWhoIsHere() {
        house.add(UserBuilder.named("bob"));
        shop.traits(ClientTrait.TRUSTED);
        var anns = shop.cookie();
        var bobs = shop.cookieOf("bob");

        assertThat(judge(shown(told(anns)), Optional.of(bobs))).isEqualTo(ASKED_BY_SHOP);
        assertThat(isIn(anns)).isTrue();
        assertThat(isIn(bobs)).isTrue();
    }
}
