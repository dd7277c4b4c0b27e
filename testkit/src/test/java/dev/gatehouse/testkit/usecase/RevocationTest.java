package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What ends a session ends all that is of it, at every node; and nobody ends what is another's. */
class RevocationTest {
    private static final String NEW = "quite another passphrase";

    /** What may happen to a user, after which no token of before lives. */
    private static final Map<String, Consumer<House>> EVENTS = Map.of(
            "disabling",
                    house -> house.does
                            .applyState()
                            .apply(StateBuilder.user("ann").disabled().state(), false, "cli"),
            "removal",
                    house -> house.does
                            .applyState()
                            .apply(StateBuilder.user("ann").absent().state(), false, "cli"),
            "forced reset",
                    house -> house.does
                            .manageUsers()
                            .setPassword(LoginIdentifier.parse("ann"), password(RIGHT), true, "cli"),
            "new password by an administrator",
                    house -> house.does
                            .manageUsers()
                            .setPassword(LoginIdentifier.parse("ann"), password(NEW), false, "cli"),
            "recovery", house -> house.does.manageUsers().recover(Optional.of(LoginIdentifier.parse("ann")), "cli"),
            "change of password", RevocationTest::changePassword,
            "sign-out everywhere", house -> house.does.logOut().logOut(logOut(house, true)),
            "end of all by an administrator",
                    house -> house.does
                            .manageSessions()
                            .revokeAll(
                                    new Subject.OfUser(
                                            UserBuilder.named("ann").build().id()),
                                    "cli"),
            "end of everybody's", house -> house.does.manageSessions().revokeEverybody("cli"));

    private final House house = House.open();

    @TestFactory
    List<DynamicTest> nothingOfBeforeSurvives() { // A12
        return EVENTS.entrySet().stream()
                .map(event -> DynamicTest.dynamicTest(event.getKey(), () -> assertAllEndsBy(event.getValue())))
                .toList();
    }

    private static void assertAllEndsBy(Consumer<House> event) {
        var house = House.open();
        house.ann();
        house.add(UserBuilder.named("bob"));
        var other = house.anotherNode();
        var before = List.of(
                house.annsTokens(TestEntrances.envelope()),
                house.annsTokens(TestEntrances.resultcode()),
                house.annsTokens(TestEntrances.profile()));
        var bobs = house.tokens(shown("bob", RIGHT), TestEntrances.profile());
        var isForEverybody = event.equals(EVENTS.get("end of everybody's"));

        event.accept(house);

        for (var node : List.of(house, other)) {
            assertThat(before).noneMatch(node::isKnown);
            assertThat(refusal(node.refresh(refreshOf(before.get(0)), TestEntrances.envelope())))
                    .isPresent();
            assertThat(refusal(node.refresh(refreshOf(before.get(1)), TestEntrances.resultcode())))
                    .isPresent();
            assertThat(node.isKnown(bobs)).isEqualTo(!isForEverybody);
        }
    }

    @Test
    void whoeverHoldsARefreshTokenMayEndItsSession() { // A10
        house.ann();
        var first = house.annsTokens(TestEntrances.envelope());
        var second = house.refreshed(first);
        var untouched = house.annsTokens(TestEntrances.envelope());

        assertThat(revoke(refreshOf(first), Optional.empty())).isEqualTo(new RevokeToken.Outcome.Done());

        assertThat(house.isKnown(second)).isFalse();
        assertThat(refusal(house.refresh(refreshOf(second), TestEntrances.envelope())))
                .isPresent();
        assertThat(house.isKnown(untouched)).isTrue();
    }

    @Test
    void anUnknownTokenIsNoError() { // A10
        house.ann();
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(revoke(Secret.of("garbage"), Optional.empty())).isEqualTo(new RevokeToken.Outcome.Done());
        assertThat(revoke(refreshOf(tokens), Optional.empty())).isEqualTo(new RevokeToken.Outcome.Done());
        assertThat(revoke(refreshOf(tokens), Optional.empty())).isEqualTo(new RevokeToken.Outcome.Done());
    }

    @Test
    void anAccessTokenAloneEndsNothing() { // A10
        house.ann();
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(revoke(tokens.access().text(), Optional.empty()))
                .isEqualTo(new RevokeToken.Outcome.AccessTokenAlone());
        assertThat(house.isKnown(tokens)).isTrue();

        revoke(refreshOf(tokens), Optional.empty());
        assertThat(revoke(tokens.access().text(), Optional.empty())).isEqualTo(new RevokeToken.Outcome.Done());
    }

    @Test
    void aClientEndsItsOwnAndNobodyElses() { // A10
        house.ann();
        var own = house.add(ClientBuilder.numbered(1));
        var foreign = house.add(ClientBuilder.numbered(2));
        var users = house.annsTokens(TestEntrances.envelope());
        var clients = house.tokens(own, TestEntrances.apikey());

        revoke(clients.access().text(), Optional.of(foreign));
        revoke(users.access().text(), Optional.of(foreign));
        assertThat(List.of(house.isKnown(clients), house.isKnown(users))).containsOnly(true);

        revoke(clients.access().text(), Optional.of(own));
        assertThat(house.isKnown(clients)).isFalse();
    }

    @Test
    void aClientThatHoldsARefreshTokenMayEndItsSessionAsAnybodyMay() { // A10
        house.ann();
        var caller = house.add(ClientBuilder.numbered(1));
        var users = house.annsTokens(TestEntrances.envelope());
        var untouched = house.annsTokens(TestEntrances.envelope());

        assertThat(revoke(refreshOf(users), Optional.of(caller))).isEqualTo(new RevokeToken.Outcome.Done());

        assertThat(house.isKnown(users)).isFalse();
        assertThat(house.isKnown(untouched)).isTrue();
    }

    @Test
    void aCallerWithAWrongSecretIsRefusedAndEndsNothing() { // A10
        var own = house.add(ClientBuilder.numbered(1));
        var tokens = house.tokens(own, TestEntrances.apikey());
        var wrong = new Credentials.KeySecret(own.key(), house.world.secrets().apiSecret());

        assertThat(revoke(refreshOf(tokens), Optional.of(wrong)))
                .isEqualTo(new RevokeToken.Outcome.CallerRefused(new Refusal.BadCredentials()));
        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void whileTheStoreIsAwayNothingIsSaidToBeRevoked() { // A10
        house.ann();
        var tokens = house.annsTokens(TestEntrances.envelope());
        house.world.unitOfWork().weather().goAway();

        assertThatThrownBy(() -> revoke(refreshOf(tokens), Optional.empty())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aLogOutEndsThisSessionAndNoOther() {
        house.ann();
        var one = house.annsTokens(TestEntrances.envelope());
        var other = house.annsTokens(TestEntrances.profile());

        var command = new LogOut.Command(one.access().text(), false, HOME);
        assertThat(house.does.logOut().logOut(command)).isEqualTo(new LogOut.Outcome.LoggedOut());
        assertThat(house.does.logOut().logOut(command)).isEqualTo(new LogOut.Outcome.UnknownBearer());

        assertThat(house.isKnown(one)).isFalse();
        assertThat(house.isKnown(other)).isTrue();
    }

    @Test
    void aRestrictedTokenLogsNobodyOut() {
        house.add(UserBuilder.named("ann").mustReset());
        var restricted = house.annsTokens(TestEntrances.resultcode());

        assertThat(house.does
                        .logOut()
                        .logOut(new LogOut.Command(restricted.access().text(), true, HOME)))
                .isEqualTo(new LogOut.Outcome.NotAllowed());
    }

    @Test
    void disablingAClientEndsWhatItHolds() { // A12
        var shown = house.add(ClientBuilder.numbered(1).name("billing"));
        var tokens = house.tokens(shown, TestEntrances.apikey());

        house.does.applyState().apply(StateBuilder.client("billing").disabled().state(), false, "cli");

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(refusal(house.refresh(refreshOf(tokens), TestEntrances.apikey())))
                .isPresent();
        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).contains(new Refusal.AccountDisabled());
        assertThat(house.liveSessions(new Subject.OfClient(new ClientNumber(2))))
                .isEmpty();
    }

    private RevokeToken.Outcome revoke(Secret token, Optional<Credentials.KeySecret> caller) {
        return house.does
                .revokeToken()
                .revoke(new RevokeToken.Command(token, caller.map(ClientProof.BySecret::new), HOME));
    }

    private static LogOut.Command logOut(House house, boolean everywhere) {
        var tokens = house.annsTokens(TestEntrances.envelope());
        return new LogOut.Command(tokens.access().text(), everywhere, HOME);
    }

    private static void changePassword(House house) {
        Tokens tokens = house.annsTokens(TestEntrances.envelope());
        var command = new ChangePassword.Command(tokens.access().text(), password(RIGHT), password(NEW), HOME);
        assertThat(house.does.changePassword().change(command)).isEqualTo(new ChangePassword.Outcome.Changed());
    }
}
