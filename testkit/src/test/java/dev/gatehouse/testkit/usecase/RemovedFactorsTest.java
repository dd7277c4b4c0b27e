package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Administrators take a second factor away from whoever lost it. */
class RemovedFactorsTest {
    private final House house = House.open();

    @Test
    void theUserIsSignedOutAndComesInByThePasswordAlone() {
        var ann = house.ann();
        var tokens = house.annsTokens(TestEntrances.profile());
        new Phone(house).setUp(ann);

        assertThat(remove(Administrator.machine())).isInstanceOf(Outcome.Done.class);

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(House.refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(house.audit()).contains(new AuditEvent.Administered("user u-ann", "second factor removed"));
    }

    @Test
    void whereThereIsNoneNothingHappens() {
        house.ann();
        var tokens = house.annsTokens(TestEntrances.profile());

        assertThat(remove(Administrator.machine())).isInstanceOf(Outcome.Done.class);

        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void itNeedsALoginOfLate() { // G6
        new Phone(house).setUp(house.ann());
        var late = new Administrator("u-1", Set.of(Permission.values()), HOME, false);

        assertThat(remove(late)).isEqualTo(new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
        assertThat(House.refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.AccountDisabled());
    }

    @Test
    void whoeverStandsAtTheMachineGetsInAgain() {
        new Phone(house).setUp(house.ann());

        var back = house.does
                .manageUsers()
                .recover(Optional.of(LoginIdentifier.parse("ann")), "cli")
                .orElseThrow();

        boolean isLeft = house.world
                .unitOfWork()
                .read(stores -> stores.factors().find(back.user().id()).isPresent());
        assertThat(isLeft).isFalse();
    }

    @Test
    void whoRunsTheHouseMayHaveToShowACode() {
        var strict = House.open(
                TestSettings.custom().administrators(FactorNeed.OF_ALL).build());
        var root = strict.add(UserBuilder.named("ann").admin());
        var append = TestEntrances.profile().withSecondFactor(new FactorPolicy.Append());

        assertThat(identified(strict, strict.annsTokens(TestEntrances.profile())))
                .isEqualTo(new IdentifyAdministrator.Outcome.FactorWanted());
        var phone = new Phone(strict);
        phone.setUp(root);
        var shown = House.shown("ann", RIGHT + phone.code().reveal());
        var outcome = strict.does.logIn().logIn(new LogIn.Attempt(shown, HOME, append));
        assertThat(identified(strict, ((LogIn.Outcome.LoggedIn) outcome).tokens()))
                .isInstanceOf(IdentifyAdministrator.Outcome.Known.class);
    }

    @Test
    void aCodeMayBeAskedOfSomeRolesAlone() {
        var house = House.open(TestSettings.custom()
                .administrators(new FactorNeed(Set.of(Role.ADMIN)))
                .build());
        var ann = house.add(UserBuilder.named("ann").roles(Role.SUPPORT));
        var tokens = house.annsTokens(TestEntrances.profile());
        var console = house.does.administration().console();

        assertThat(identified(house, tokens)).isInstanceOf(IdentifyAdministrator.Outcome.Known.class);
        assertThat(console.enter(House.shown("ann", RIGHT), Shop.browser(Optional.empty())))
                .isInstanceOf(EnterConsole.Outcome.Entered.class);

        house.change(ann.withRoles(Set.of(Role.SUPPORT, Role.ADMIN)));
        assertThat(identified(house, tokens)).isEqualTo(new IdentifyAdministrator.Outcome.FactorWanted());
        assertThat(console.enter(House.shown("ann", RIGHT), Shop.browser(Optional.empty())))
                .isEqualTo(new EnterConsole.Outcome.FactorNeeded());
    }

    @Test
    void whoRunsTheHouseAtTheConsoleMayHaveToShowACode() {
        var strict = House.open(
                TestSettings.custom().administrators(FactorNeed.OF_ALL).build());
        var root = strict.add(UserBuilder.named("ann").admin());
        var console = strict.does.administration().console();

        assertThat(console.enter(House.shown("ann", RIGHT), Shop.browser(Optional.empty())))
                .isEqualTo(new EnterConsole.Outcome.FactorNeeded());
        assertThat(strict.liveSessions(new Subject.OfUser(root.id()))).isEmpty();

        var phone = new Phone(strict);
        phone.setUp(root);
        var asked = (EnterConsole.Outcome.CodeWanted)
                console.enter(House.shown("ann", RIGHT), Shop.browser(Optional.empty()));
        var entered = (EnterConsole.Outcome.Entered)
                console.goOn(asked.pending(), phone.code(), Shop.browser(Optional.empty()));
        var shown = new IdentifyAdministrator.Shown.Cookie(entered.cookie());
        assertThat(strict.does.administration().identify().identify(shown, HOME, Permission.USERS_READ))
                .isInstanceOf(IdentifyAdministrator.Outcome.Known.class);
    }

    private static IdentifyAdministrator.Outcome identified(House house, Tokens tokens) {
        var shown = new IdentifyAdministrator.Shown.Token(tokens.access().text());
        return house.does.administration().identify().identify(shown, HOME, Permission.USERS_READ);
    }

    private Outcome remove(Administrator by) {
        var ann = house.world
                .unitOfWork()
                .read(stores -> stores.users().find(LoginIdentifier.parse("ann")))
                .orElseThrow();
        return house.does.administration().users().removeFactors(by, ann.id());
    }
}
