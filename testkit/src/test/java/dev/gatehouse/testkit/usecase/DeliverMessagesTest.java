package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.DeliverMessages;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.LogoutCallbacks.Notice;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients that want to know of logouts are told, and told again until they have heard it or two hours have gone by. */
class DeliverMessagesTest {
    private final House house = House.open();
    private final DeliverMessages deliver = house.does.oauth().deliver();
    private final User ann = house.ann();
    private final User bob = house.add(UserBuilder.named("bob"));
    private final Shop shop = Shop.at(house, 7);

    @Test
    void aClientIsToldOnceOfTheEndOfASession() {
        annIsLoggedOut();

        assertThat(deliver.deliverSome()).isFalse();
        assertThat(deliver.deliverSome()).isFalse();

        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().uri()).isEqualTo("https://shop.example/logout");
        assertThat(words(told().getFirst()))
                .startsWith(textOf(ann), shop.registration.clientId().value());
        assertThat(givenUp()).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsToldAgainAfterLongerAndLongerPauses() {
        annIsLoggedOut();
        house.world.callbacks().answer(Delivery.FAILED);
        deliver.deliverSome();

        assertThat(toldAfter(Duration.ofMillis(1_999))).isEqualTo(1);
        assertThat(toldAfter(Duration.ofMillis(1))).isEqualTo(2);
        assertThat(toldAfter(Duration.ofMillis(3_999))).isEqualTo(2);
        house.world.callbacks().answer(Delivery.DONE);
        assertThat(toldAfter(Duration.ofMillis(1))).isEqualTo(3);
        assertThat(toldAfter(Duration.ofDays(1))).isEqualTo(3);
        assertThat(told().stream().map(DeliverMessagesTest::words).distinct())
                .as("each try is a token of its own")
                .hasSize(3);
    }

    @Test
    void afterTwoHoursItIsGivenUpAndWrittenDown() {
        annIsLoggedOut();
        house.world.callbacks().answer(Delivery.FAILED);
        var start = house.world.clock().instant();
        while (givenUp().isEmpty()) {
            deliver.deliverSome();
            house.world.clock().advance(Duration.ofSeconds(1));
        }

        assertThat(told()).hasSize(13);
        assertThat(Duration.between(start, house.world.clock().instant()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(3));
        assertThat(givenUp()).containsExactly("given up after 13 tries");
        assertThat(toldAfter(Duration.ofDays(1))).isEqualTo(13);
    }

    @Test // OpenID Connect Back-Channel Logout 1.0 section 2.8
    void aClientThatSaysNoIsNotAskedAgain() {
        annIsLoggedOut();
        house.world.callbacks().answer(Delivery.REFUSED);

        deliver.deliverSome();

        assertThat(toldAfter(Duration.ofDays(1))).isEqualTo(1);
        assertThat(givenUp()).containsExactly("refused by the client");
    }

    @Test
    void aClientThatIsRegisteredNoMoreIsToldWhereItWas() {
        annIsLoggedOut();
        house.world.unitOfWork().run(stores -> stores.registrations().remove(shop.registration.client()));

        assertThat(toldAfter(Duration.ofDays(1))).isEqualTo(1);
        assertThat(told().getFirst().uri()).isEqualTo("https://shop.example/logout");
        assertThat(words(told().getFirst()))
                .startsWith(textOf(ann), shop.registration.clientId().value());
    }

    @Test
    void aClientThatWantsToKnowNoMoreIsNotTold() {
        annIsLoggedOut();
        wantsToKnow(Optional.empty());

        assertThat(toldAfter(Duration.ofDays(1))).isZero();
        assertThat(givenUp()).isEmpty();
    }

    @Test
    void aClientThatMovedIsToldWhereItIsNow() {
        annIsLoggedOut();
        wantsToKnow(Optional.of(new RedirectUri("https://shop.example/elsewhere")));

        assertThat(toldAfter(Duration.ofDays(1))).isEqualTo(1);
        assertThat(told().getFirst().uri()).isEqualTo("https://shop.example/elsewhere");
    }

    @Test
    void aRoundIsOfTwentyAndLeavesWhatIsNotItsOwn() {
        for (int n = 0; n < 25; n++) {
            leave("m-" + n, "logout");
        }

        assertThat(deliver.deliverSome()).isTrue();
        assertThat(told()).hasSize(20);
        assertThat(deliver.deliverSome()).isFalse();
        assertThat(told()).hasSize(25);

        leave("m-25", "other");
        deliver.deliverSome();
        assertThat(told()).hasSize(25);
        assertThat(house.world
                        .unitOfWork()
                        .<Boolean>run(stores -> stores.outbox().remove("m-25")))
                .isTrue();
    }

    /** Somebody else logs in at the browser in which the shop got its grant. */
    private void annIsLoggedOut() {
        var cookie = shop.cookie();
        shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
        var other = new UserPassword(LoginIdentifier.parse("bob"), House.password(House.RIGHT));
        assertThat(house.does.oauth().browserLogin().logIn(other, Shop.browser(Optional.of(cookie))))
                .isInstanceOf(BrowserLogin.Outcome.LoggedIn.class);
    }

    /** There the shop wants to know of logouts from now on, or nowhere. */
    private void wantsToKnow(Optional<RedirectUri> where) {
        var before = shop.registration;
        shop.register(new Registration(
                before.client(),
                before.clientId(),
                before.method(),
                before.grants(),
                before.redirectUris(),
                before.afterLogout(),
                before.scopes(),
                before.resources(),
                before.keys(),
                where,
                before.identityAlgorithm(),
                before.traits()));
    }

    private void leave(String id, String kind) {
        var now = house.world.clock().instant();
        var body = "7 " + textOf(bob) + " s-" + id + " ES256 "
                + shop.registration.clientId().value();
        house.world.unitOfWork().run(stores -> {
            stores.outbox().add(new Message(id, kind, "https://shop.example/logout", body, now, 0));
            return body;
        });
    }

    private static String textOf(User user) {
        return new Subject.OfUser(user.id()).text();
    }

    private List<Notice> told() {
        return house.world.callbacks().told();
    }

    private int toldAfter(Duration pause) {
        house.world.clock().advance(pause);
        deliver.deliverSome();
        return told().size();
    }

    /** The subject, the client, the session, the id of the token. */
    static List<String> words(Notice notice) {
        var body = notice.token().reveal().split("\\.", -1)[1];
        return List.of(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8).split("\u001f", -1));
    }

    private List<String> givenUp() {
        var found = new ArrayList<String>();
        house.world.unitOfWork().read(stores -> stores.audit().latest(9_999)).forEach(entry -> {
            if (entry.event() instanceof AuditEvent.Administered done
                    && done.what().startsWith("logout of session ")) {
                assertThat(entry.actor()).isEqualTo("outbox");
                assertThat(entry.subject()).contains(new Subject.OfUser(ann.id()));
                assertThat(done.what()).endsWith(" at client:7");
                found.add(done.change());
            }
        });
        return found;
    }
}
