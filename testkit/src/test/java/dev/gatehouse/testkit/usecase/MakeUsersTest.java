package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.fake.CountingHasher;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A new user logs in with what the administrator chose or was told once, and is nobody else's twin. */
class MakeUsersTest {
    private static final FirstPassword CHOSEN = new FirstPassword.Chosen(password(RIGHT));

    private final House house = House.open();
    private final AdministerUsers users = house.does.administration().users();

    @Test
    void aUserLogsInWithThePasswordThatWasChosen() {
        var made = (Outcome.Made) make(recent(Role.ADMIN), "ann", CHOSEN);

        assertThat(made.password()).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(users.find(made.user().listed().user().id()).map(AdministerUsers.Seen::version))
                .contains(made.user().version());
    }

    @Test
    void aUserIsBornAtATimeThatStoresKeep() {
        house.world.clock().advance(Duration.ofNanos(1_234));

        var made = (Outcome.Made) make(recent(Role.ADMIN), "ann", new FirstPassword.None());

        var born = made.user().listed().user().createdAt();
        assertThat(born).isEqualTo(born.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void aPasswordThatIsDrawnIsToldOnce() { // H5
        var made = (Outcome.Made) make(recent(Role.ADMIN), "ann", new FirstPassword.Drawn());

        var told = made.password().map(Secret::reveal).orElseThrow();
        assertThat(refusal(house.logIn("ann", told, HOME))).isEmpty();
        assertThat(house.audit())
                .noneSatisfy(event -> assertThat(event.detail()).contains(told));
    }

    @Test
    void aUserWithoutAPasswordCostsNoHashAndIsLetInByNone() {
        make(recent(Role.ADMIN), "ann", new FirstPassword.None());

        assertThat(house.world.hasher().count(CountingHasher.Kind.HASH)).isZero();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.BadCredentials());
    }

    @Test
    void aPasswordThatDoesNotSatisfyTheRulesMakesNobody() {
        assertThat(make(recent(Role.ADMIN), "ann", new FirstPassword.Chosen(password("short"))))
                .isEqualTo(new Outcome.Unfit(PasswordRules.Verdict.TOO_SHORT));
        assertThat(make(recent(Role.ADMIN), "ann", CHOSEN)).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void whatIsTakenIsNamed() { // H7
        make(recent(Role.ADMIN), "ann", CHOSEN);

        assertThat(make(recent(Role.ADMIN), "ANN", CHOSEN)).isEqualTo(new Outcome.Objected(UserObjection.NAME_TAKEN));
        assertThat(users.create(recent(Role.ADMIN), wish("bob", "Ann@example.org", Set.of(), CHOSEN)))
                .isEqualTo(new Outcome.Objected(UserObjection.EMAIL_TAKEN));
    }

    @Test
    void aUserHasANameOrAnAddress() {
        var nobody = new NewUser(
                Optional.empty(), Optional.empty(), true, Set.of(), UserStatus.ACTIVE, false, new FirstPassword.None());

        assertThat(users.create(recent(Role.ADMIN), nobody)).isEqualTo(new Outcome.Objected(UserObjection.NAMELESS));
    }

    @Test
    void nobodyMakesWhoHoldsMoreAndSecretsAndRolesNeedALoginOfLate() { // H4
        var auditor = wish("ann", "ann@example.org", Set.of(Role.AUDITOR), new FirstPassword.None());

        assertThat(users.create(recent(Role.SUPPORT), auditor))
                .isEqualTo(new Outcome.Objected(UserObjection.BEYOND_OWN_PERMISSIONS));
        assertThat(users.create(late(), auditor)).isEqualTo(new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
        assertThat(make(late(), "ann", CHOSEN)).isEqualTo(new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
        assertThat(make(late(), "ann", new FirstPassword.None())).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void aNewUserIsToldOf() { // K3
        var made = (Outcome.Made) make(recent(Role.ADMIN), "ann", new FirstPassword.None());

        var id = made.user().listed().user().id().value();
        assertThat(house.lastAudited()).isEqualTo(new AuditEvent.Administered("user " + id, "made"));
    }

    private Outcome make(Administrator by, String name, FirstPassword password) {
        return users.create(by, wish(name, name + "@example.org", Set.of(), password));
    }

    private static NewUser wish(String name, String email, Set<Role> roles, FirstPassword password) {
        return new NewUser(
                LoginName.parse(name), EmailAddress.parse(email), true, roles, UserStatus.ACTIVE, false, password);
    }

    private static Administrator recent(Role role) {
        return new Administrator("admin", role.permissions(), HOME, true);
    }

    private static Administrator late() {
        return new Administrator("admin", Role.ADMIN.permissions(), HOME, false);
    }
}
