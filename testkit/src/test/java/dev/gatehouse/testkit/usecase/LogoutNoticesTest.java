package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clients that want to know of logouts are told, whoever ended what they were granted. */
class LogoutNoticesTest {
    private static final UserId ANN = UserBuilder.named("ann").build().id();
    private static final ClientNumber SEVEN = new ClientNumber(7);
    private static final String NEW = "another long passphrase";

    private static final Map<String, Consumer<House>> ENDS = Map.of(
            "end of all by an administrator",
                    house -> house.does.manageSessions().revokeAll(new Subject.OfUser(ANN), "cli"),
            "sweep by an administrator",
                    house -> house.does.administration().sessions().endAll(CHIEF, SessionFilter.ALL),
            "disabled by declaration",
                    house -> house.does
                            .applyState()
                            .apply(StateBuilder.user("ann").disabled().state(), false, "cli"),
            "removed by declaration",
                    house -> house.does
                            .applyState()
                            .apply(StateBuilder.user("ann").absent().state(), false, "cli"),
            "removed by an administrator",
                    house -> house.does.administration().users().delete(CHIEF, ANN, Optional.empty()),
            "new password by an administrator",
                    house -> house.does
                            .manageUsers()
                            .setPassword(LoginIdentifier.parse("ann"), password(NEW), false, "cli"),
            "change of password",
                    house -> house.does
                            .changePassword()
                            .change(new ChangePassword.Command(bearer(house), password(RIGHT), password(NEW), HOME)),
            "removal of the registration",
                    house -> house.does.administration().registrations().remove(CHIEF, SEVEN, Optional.empty()),
            "removal of the client",
                    house -> house.does.administration().clients().delete(CHIEF, SEVEN, Optional.empty()),
            "sign-out everywhere", house -> house.does.logOut().logOut(new LogOut.Command(bearer(house), true, HOME)));

    private final House house = House.open();

    private static Secret bearer(House house) {
        return house.annsTokens(TestEntrances.envelope()).access().text();
    }

    /** What a client was granted, and another for longer than the session in the browser. */
    private static List<Granted> granted(House house) {
        house.ann();
        var shop = Shop.at(house, 7);
        var cookie = shop.cookie();
        var granted = List.of(
                shop.get(Shop.redeem(shop.code(shop.words("scope", "openid"), cookie))),
                shop.get(Shop.redeem(shop.code(shop.words("scope", "openid offline_access"), cookie))));
        house.world.clock().advance(Duration.ofSeconds(1));
        return granted;
    }

    private static int told(House house) {
        house.does.oauth().deliver().deliverSome();
        return house.world.callbacks().told().size();
    }

    @TestFactory
    List<DynamicTest> clientsAreToldHoweverAUsersSessionsEnd() {
        return ENDS.entrySet().stream()
                .map(end -> DynamicTest.dynamicTest(end.getKey(), () -> assertTold(end.getValue())))
                .toList();
    }

    /** Within the life of what was granted, and when only the browser is still logged in. */
    private static void assertTold(Consumer<House> end) {
        for (var later : List.of(Duration.ZERO, Duration.ofHours(20))) {
            var house = House.open();
            granted(house);
            house.world.clock().advance(later);
            end.accept(house);

            assertThat(told(house)).as("after " + later).isEqualTo(2);
        }
    }

    @Test
    void theEndOfASessionInABrowserIsTheEndOfWhatWasGrantedInIt() {
        granted(house);
        var browsers = house.liveSessions(new Subject.OfUser(ANN)).stream()
                .filter(session -> !session.dialect().value().equals("oauth"))
                .toList();

        var ended = house.does
                .administration()
                .sessions()
                .end(CHIEF, browsers.getFirst().id());

        assertThat(browsers).hasSize(1);
        assertThat(ended).isEqualTo(AdministerSessions.Ended.DONE);
        assertThat(told(house)).as("of what outlives it too").isEqualTo(2);
    }

    @Test
    void aLoginTooManyTellsOfWhatItEnds() {
        var small = House.open(TestSettings.custom().sessions(2, 2).build());
        small.ann();
        Shop.at(small, 7).get(new Asked.WithToken(bearer(small), Shop.wish("openid")));
        small.world.clock().advance(Duration.ofSeconds(1));
        assertThat(told(small)).isZero();

        bearer(small);

        assertThat(told(small)).isEqualTo(1);
    }

    @Test
    void aLogoutByTokenTellsOfWhatWasGrantedForThatToken() {
        house.ann();
        var old = house.annsTokens(TestEntrances.envelope()).access().text();
        Shop.at(house, 7).get(new Asked.WithToken(old, Shop.wish("openid")));

        assertThat(house.does.logOut().logOut(new LogOut.Command(old, false, HOME)))
                .isEqualTo(new LogOut.Outcome.LoggedOut());

        assertThat(told(house)).isEqualTo(1);
        assertThat(house.liveSessions(new Subject.OfUser(ANN))).isEmpty();
    }

    @Test
    void aRefreshTokenThatIsRevokedTellsOfWhatWasGrantedInItsSession() {
        var refresh = House.refreshOf(exchangedFrom());

        assertThat(house.does.revokeToken().revoke(new RevokeToken.Command(refresh, Optional.empty(), HOME)))
                .isEqualTo(new RevokeToken.Outcome.Done());

        assertThat(told(house)).isEqualTo(1);
        assertThat(house.liveSessions(new Subject.OfUser(ANN))).isEmpty();
    }

    @Test
    void aRefreshTokenThatSomebodyStoleTellsOfItToo() {
        var first = exchangedFrom();
        house.refreshed(house.refreshed(first));

        assertThat(House.refusal(house.refresh(House.refreshOf(first), TestEntrances.envelope())))
                .isPresent();

        assertThat(told(house)).isEqualTo(1);
    }

    @Test
    void aCodeThatIsShownTwiceTellsOfWhatCameOfIt() {
        house.ann();
        var shop = Shop.at(house, 7);
        var asked = Shop.redeem(shop.code(shop.words(), shop.cookie()));
        shop.get(asked);

        Shop.refusal(shop.ask(asked));

        assertThat(told(house)).isEqualTo(1);
    }

    /** A login of ann, by the token of which a client was granted something. */
    private Tokens exchangedFrom() {
        house.ann();
        var tokens = house.annsTokens(TestEntrances.envelope());
        Shop.at(house, 7).get(new Asked.WithToken(tokens.access().text(), Shop.wish("openid")));
        return tokens;
    }

    @Test
    void aClientThatIsDeclaredAbsentIsToldAndNothingThatItWasGrantedLivesOn() {
        granted(house);

        var report = house.does
                .applyState()
                .apply(StateBuilder.client("shop 7").absent().state(), false, "cli");

        assertThat(report.problems()).isEmpty();
        assertThat(told(house)).isEqualTo(2);
        assertThat(house.liveSessions(new Subject.OfUser(ANN)))
                .extracting(session -> session.dialect().value())
                .doesNotContain("oauth");
    }

    @Test
    void aPartyThatIsReplacedByAnotherIsToldAsWhatItWas() {
        granted(house);
        var clients = house.does.administration().registrations();
        var before = clients.find(SEVEN).orElseThrow();

        done(clients.put(CHIEF, SEVEN, Optional.of(before.version()), AdministerRegistrationsTest.spa("another")));

        assertThat(told(house)).isEqualTo(2);
        assertThat(house.world.callbacks().told())
                .allSatisfy(notice -> assertThat(DeliverMessagesTest.words(notice))
                        .contains(before.registration().clientId().value()));
    }

    @Test
    void whatEndedBeforeIsNotToldAgain() {
        granted(house);
        ENDS.get("change of password").accept(house);
        assertThat(told(house)).isEqualTo(2);

        house.does.manageSessions().revokeAll(new Subject.OfUser(ANN), "cli");

        assertThat(told(house)).isEqualTo(2);
    }

    @Test
    void aClientThatGivesItsOwnTokenBackIsNotTold() {
        house.ann();
        var shop = Shop.at(house, 7);
        var granted = shop.get(Shop.redeem(shop.code(shop.words(), shop.cookie())));
        var refresh = granted.refresh().orElseThrow().text();

        var command = new RevokeToken.Command(refresh, Optional.of(new ClientProof.BySecret(shop.pair)), HOME);
        assertThat(house.does.revokeToken().revoke(command)).isEqualTo(new RevokeToken.Outcome.Done());

        assertThat(told(house)).isZero();
    }
}
