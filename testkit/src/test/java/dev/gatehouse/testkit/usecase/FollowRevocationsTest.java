package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.FollowRevocations.Outcome;
import dev.gatehouse.application.port.in.FollowRevocations.Question;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Revocation.Kind;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever verifies tokens without asking learns within a poll of everything that was ended before its time. */
class FollowRevocationsTest {
    private static final String NEW = "another long enough passphrase";

    private final House house = House.open();
    private final User ann = house.ann();
    private final Credentials.KeySecret entitled =
            house.add(ClientBuilder.numbered(1).introspecting(TestSettings.ISSUER));

    @Test
    void onlyWhoMayIntrospectIsTold() {
        var other = house.add(ClientBuilder.numbered(2));
        var wrong = new Credentials.KeySecret(entitled.key(), Secret.of("wrong"));

        assertThat(ask(other, Optional.empty())).isEqualTo(new Outcome.NotEntitled());
        assertThat(ask(wrong, Optional.empty())).isEqualTo(new Outcome.CallerRefused(new Refusal.BadCredentials()));
        assertThat(ask(entitled, Optional.of("made up"))).isEqualTo(new Outcome.UnknownPlace());
    }

    @Test
    void aSessionThatAnAdministratorEndsIsTold() { // A12
        house.annsTokens(TestEntrances.envelope());
        var start = told(Optional.empty());
        assertThat(start.revoked()).isEmpty();

        var session = house.liveSessions(House.of(ann)).getFirst();
        house.does.administration().sessions().end(Administrator.machine(), session.id());

        assertThat(told(Optional.of(start.next())).revoked())
                .containsExactly(now(Kind.SESSION, session.id().value()));
    }

    @Test
    void whoeverSignsOutEverywhereIsTold() { // A12
        var tokens = house.annsTokens(TestEntrances.envelope());
        var session = house.liveSessions(House.of(ann)).getFirst().id();
        house.does.logOut().logOut(new LogOut.Command(tokens.access().text(), true, HOME));

        assertTold(session.value());
    }

    @Test
    void aPasswordThatIsChangedOrSetEndsTheSessionsOfBefore() { // A12
        var tokens = house.annsTokens(TestEntrances.envelope());
        var first = house.liveSessions(House.of(ann)).getFirst().id();
        changePassword(tokens);
        assertTold(first.value());

        house.world.clock().advance(Duration.ofMinutes(1));
        house.tokens(House.shown("ann", NEW), TestEntrances.envelope());
        var second = house.liveSessions(House.of(ann)).stream()
                .filter(session -> !session.id().equals(first))
                .findFirst()
                .orElseThrow()
                .id();
        house.does.manageUsers().setPassword(LoginIdentifier.parse("ann"), House.password(House.RIGHT), false, "root");
        assertThat(told(Optional.empty()).revoked())
                .contains(now(Kind.SESSION, first.value()), now(Kind.SESSION, second.value()));
    }

    @Test
    void aClientThatIsDisabledIsToldWithWhatItWasGiven() { // A12
        var billing = house.add(ClientBuilder.numbered(7));
        house.tokens(billing, TestEntrances.apikey());
        var subject = new Subject.OfClient(ClientBuilder.numbered(7).build().number());
        var session = house.liveSessions(subject).getFirst().id();
        var wish = StateBuilder.client(ClientBuilder.numbered(7).build().name()).disabled();
        house.does.applyState().apply(wish.state(), false, "cli");

        assertThat(told(Optional.empty()).revoked())
                .containsExactly(now(Kind.SUBJECT, subject.text()), now(Kind.SESSION, session.value()));
    }

    @Test
    void whatAClientWasGrantedIsToldWithTheSessionInWhichItWas() { // A12
        var shop = Shop.at(house, 7);
        var cookie = shop.cookie();
        var browser = house.liveSessions(House.of(ann)).getFirst().id();
        var granted = granted(shop, "openid", cookie);
        granted(shop, "openid offline_access", cookie);

        house.does.administration().sessions().end(Administrator.machine(), browser);

        assertThat(told(Optional.empty()).revoked())
                .containsExactlyInAnyOrder(now(Kind.SESSION, browser.value()), now(Kind.SESSION, granted));
    }

    @Test
    void whatAClientThatIsDisabledWasGrantedIsTold() { // A12
        var shop = Shop.at(house, 7);
        var granted = granted(shop, "openid offline_access", shop.cookie());

        house.does.applyState().apply(StateBuilder.client("shop 7").disabled().state(), false, "cli");

        assertThat(told(Optional.empty()).revoked()).contains(now(Kind.SESSION, granted));
    }

    @Test
    void whatAClientWasGivenForItselfIsToldWithItsRegistration() { // A12
        var shop = Shop.at(house, 7);
        house.tokens(shop.pair, TestEntrances.apikey());

        house.does
                .administration()
                .registrations()
                .remove(Administrator.machine(), shop.registration.client(), Optional.empty());

        assertThat(told(Optional.empty()).revoked()).containsExactly(now(Kind.SUBJECT, "client:7"));
    }

    private static String granted(Shop shop, String scope, Secret cookie) {
        var granted = shop.get(Shop.redeem(shop.code(shop.words("scope", scope), cookie)));
        var bearer = shop.house.does.identifyBearer().identify(granted.access().text());
        return switch (bearer) {
            case IdentifyBearer.Outcome.Identified found ->
                found.claims().session().orElseThrow().value();
            case IdentifyBearer.Outcome other -> throw new AssertionError(other);
        };
    }

    @Test
    void everybodyIsTold() { // A12
        house.does.manageSessions().revokeEverybody("root");

        assertThat(told(Optional.empty()).revoked()).containsExactly(now(Kind.EVERYBODY, "*"));
    }

    @Test
    void whatCannotMatterAnyMoreIsNotToldAndForgotten() {
        house.does.manageSessions().revokeAll(House.of(ann), "root");
        var place = told(Optional.empty()).next();
        house.world.clock().advance(told(Optional.empty()).matterFor().plusSeconds(1));

        assertThat(told(Optional.empty()).revoked()).isEmpty();
        assertThat(told(Optional.of(place)).revoked()).isEmpty();
        house.does.housekeep().purgeSome();
        house.world.clock().set(house.world.clock().instant().minus(Duration.ofSeconds(60)));
        assertThat(told(Optional.empty()).revoked()).isEmpty();
    }

    @Test
    void whatIsNewIsToldAgainForAShortWhileSoThatNothingIsMissed() {
        house.does.manageSessions().revokeEverybody("root");
        var everybody = now(Kind.EVERYBODY, "*");
        house.world.clock().advance(Duration.ofSeconds(14));
        var second = told(Optional.of(told(Optional.empty()).next()));
        assertThat(second.revoked()).containsExactly(everybody);

        house.world.clock().advance(Duration.ofSeconds(2));
        var third = told(Optional.of(told(Optional.of(second.next())).next()));
        assertThat(third.revoked()).isEmpty();
    }

    @Test
    void muchIsToldInPages() {
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < 2_500; n++) {
                stores.sessions()
                        .insert(SessionBuilder.session("s-" + n, House.of(ann))
                                .ended(house.world.clock().instant(), EndReason.REVOKED)
                                .build());
            }
            return stores;
        });

        var ids = new ArrayList<String>();
        var page = told(Optional.empty());
        page.revoked().forEach(one -> ids.add(one.id()));
        while (page.isMore()) {
            assertThat(page.revoked()).hasSize(1_000);
            page = told(Optional.of(page.next()));
            page.revoked().forEach(one -> ids.add(one.id()));
        }
        assertThat(ids).hasSize(2_500).doesNotHaveDuplicates();
    }

    private void assertTold(String session) {
        assertThat(told(Optional.empty()).revoked())
                .containsExactlyInAnyOrder(
                        now(Kind.SESSION, session),
                        now(Kind.SUBJECT, House.of(ann).text()));
    }

    private void changePassword(Tokens tokens) {
        var outcome = house.does
                .changePassword()
                .change(new ChangePassword.Command(
                        tokens.access().text(), House.password(House.RIGHT), House.password(NEW), HOME));
        assertThat(outcome).isEqualTo(new ChangePassword.Outcome.Changed());
    }

    private Revocation now(Kind kind, String id) {
        return new Revocation(kind, id, house.world.clock().instant());
    }

    private Outcome.Told told(Optional<String> since) {
        return (Outcome.Told) ask(entitled, since);
    }

    private Outcome ask(Credentials.KeySecret caller, Optional<String> since) {
        return house.does.followRevocations().follow(new Question(caller, since, HOME));
    }
}
