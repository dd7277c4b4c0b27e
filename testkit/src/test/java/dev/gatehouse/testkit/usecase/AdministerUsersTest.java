package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Administrators change users in one unit with its audit, never more than they hold, and one administrator is left. */
class AdministerUsersTest {
    private static final Administrator ADMIN = who(Role.ADMIN, true);
    private static final Administrator SUPPORT = who(Role.SUPPORT, true);

    private final House house = House.open();
    private final AdministerUsers users = house.does.administration().users();

    @Test
    void whoIsDisabledIsSignedOutAtOnceAndMayComeBackWhenEnabled() {
        var tokens = house.annsFirstTokens();

        change(ADMIN, "u-ann", new UserChange.Status(UserStatus.DISABLED));

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.AccountDisabled());
        change(ADMIN, "u-ann", new UserChange.Status(UserStatus.ACTIVE));
        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whoLosesARoleIsSignedOutAndWhoGainsOneIsNot() {
        house.ann();
        var before = house.annsTokens(TestEntrances.envelope());
        change(ADMIN, "u-ann", new UserChange.Roles(Set.of(Role.SUPPORT)));
        assertThat(house.isKnown(before)).isTrue();

        change(ADMIN, "u-ann", new UserChange.Roles(Set.of()));

        assertThat(house.isKnown(before)).isFalse();
    }

    @Test
    void whoMustResetIsSignedOutAndRefusedUntilThen() {
        var tokens = house.annsFirstTokens();

        change(SUPPORT, "u-ann", new UserChange.RequireReset());

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(house.liveSessions(House.of(UserBuilder.named("ann").build())))
                .isEmpty();
    }

    @Test
    void aChangeIsToldWithActorAddressAndMembers() { // K3
        house.ann();

        change(ADMIN, "u-ann", new UserChange.Status(UserStatus.DISABLED));

        var entry = lastEntry();
        assertThat(entry.event()).isEqualTo(new AuditEvent.Administered("user u-ann", "status"));
        assertThat(entry.actor()).isEqualTo("admin");
        assertThat(entry.source()).isEqualTo(HOME.text());
        assertThat(entry.subject()).contains(House.of(UserBuilder.named("ann").build()));
    }

    @Test
    void aChangeThatChangesNothingIsNotTold() {
        house.ann();
        var before = house.audit().size();

        change(ADMIN, "u-ann", new UserChange.Status(UserStatus.ACTIVE));

        assertThat(house.audit()).hasSize(before);
    }

    @Test
    void aChangeOfAnEarlierVersionIsRefused() { // H8
        house.ann();
        var seen = seen("u-ann");
        assertThat(rename("u-ann", "annie", Optional.of(seen.version()))).isInstanceOf(Outcome.Done.class);

        assertThat(rename("u-ann", "anna", Optional.of(seen.version())))
                .isEqualTo(new Outcome.Objected(UserObjection.CHANGED_SINCE));
        assertThat(users.delete(ADMIN, new UserId("u-ann"), Optional.of(seen.version())))
                .isEqualTo(new Outcome.Objected(UserObjection.CHANGED_SINCE));
        assertThat(rename("u-ann", "anna", Optional.of(seen("u-ann").version())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLoginLeavesTheVersionAsItIs() {
        house.ann();
        var before = seen("u-ann");

        house.annsTokens(TestEntrances.envelope());

        assertThat(seen("u-ann").version()).isEqualTo(before.version());
        assertThat(seen("u-ann").listed().lastLoginAt())
                .contains(house.world.clock().instant());
    }

    @Test
    void whatIsAnothersIsNotTakenAndTheMemberIsNamed() { // H7
        house.ann();
        house.add(UserBuilder.named("bob"));

        assertThat(rename("u-bob", "ANN", Optional.empty())).isEqualTo(new Outcome.Objected(UserObjection.NAME_TAKEN));
        assertThat(change(ADMIN, "u-bob", address("Ann@Example.org")))
                .isEqualTo(new Outcome.Objected(UserObjection.EMAIL_TAKEN));
    }

    @Test
    void anotherAddressHasToBeVerifiedAnewAndAUserIsNeverWithoutBoth() {
        house.ann();

        change(ADMIN, "u-ann", address("ANN@example.org"));
        assertThat(seen("u-ann").listed().user().emailVerified()).isTrue();
        change(ADMIN, "u-ann", address("ann@example.net"));
        assertThat(seen("u-ann").listed().user().emailVerified()).isFalse();

        var nothing = new UserChange.Identity(
                new Edit.To<>(Optional.empty()), new Edit.To<>(Optional.empty()), Optional.empty());
        assertThat(change(ADMIN, "u-ann", nothing)).isEqualTo(new Outcome.Objected(UserObjection.NAMELESS));
    }

    @Test
    void nobodyTouchesWhoHoldsMore() { // H4
        house.add(UserBuilder.named("root").admin());
        var root = new UserId("u-root");

        assertThat(change(SUPPORT, "u-root", new UserChange.RequireReset())).isEqualTo(beyond());
        assertThat(users.unlock(SUPPORT, root)).isEqualTo(beyond());
        assertThat(users.delete(SUPPORT, root, Optional.empty())).isEqualTo(beyond());
        assertThat(seen("u-root").listed().user())
                .isEqualTo(UserBuilder.named("root").admin().build());
    }

    @Test
    void nobodyGrantsWithoutTheRightToNorWithAnOldLogin() { // H4
        house.ann();
        var roles = new UserChange.Roles(Set.of(Role.AUDITOR));

        assertThat(change(SUPPORT, "u-ann", roles)).isEqualTo(beyond());
        assertThat(change(who(Role.ADMIN, false), "u-ann", roles))
                .isEqualTo(new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
        assertThat(seen("u-ann").listed().user().roles()).isEmpty();
    }

    @Test
    void theLastAdministratorStays() { // H4
        var last = house.world
                .unitOfWork()
                .run(stores -> stores.users().lockAdministrators())
                .getFirst();

        assertThat(users.delete(ADMIN, last, Optional.empty())).isEqualTo(lastOne());
        assertThat(change(ADMIN, last.value(), new UserChange.Status(UserStatus.DISABLED)))
                .isEqualTo(lastOne());
        assertThat(change(ADMIN, last.value(), new UserChange.Roles(Set.of(Role.SUPPORT))))
                .isEqualTo(lastOne());

        house.add(UserBuilder.named("root").admin());
        assertThat(users.delete(ADMIN, last, Optional.empty())).isEqualTo(new Outcome.Gone());
    }

    @Test
    void whoIsRemovedIsGoneWithEverySession() {
        var tokens = house.annsFirstTokens();

        assertThat(users.delete(ADMIN, new UserId("u-ann"), Optional.empty())).isEqualTo(new Outcome.Gone());

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(users.find(new UserId("u-ann"))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.BadCredentials());
        assertThat(users.delete(ADMIN, new UserId("u-ann"), Optional.empty()))
                .isEqualTo(new Outcome.Objected(UserObjection.NO_SUCH_USER));
    }

    private Outcome change(Administrator by, String id, UserChange change) {
        return users.change(by, new UserId(id), Optional.empty(), change);
    }

    private Outcome rename(String id, String name, Optional<String> version) {
        var identity =
                new UserChange.Identity(new Edit.To<>(LoginName.parse(name)), new Edit.Kept<>(), Optional.empty());
        return users.change(ADMIN, new UserId(id), version, identity);
    }

    private static UserChange address(String email) {
        return new UserChange.Identity(new Edit.Kept<>(), new Edit.To<>(EmailAddress.parse(email)), Optional.empty());
    }

    private Seen seen(String id) {
        return users.find(new UserId(id)).orElseThrow();
    }

    private AuditEntry lastEntry() {
        return house.world.unitOfWork().read(stores -> stores.audit().latest(1)).getFirst();
    }

    private static Outcome beyond() {
        return new Outcome.Objected(UserObjection.BEYOND_OWN_PERMISSIONS);
    }

    private static Outcome lastOne() {
        return new Outcome.Objected(UserObjection.LAST_ADMINISTRATOR);
    }

    @Test // G6
    void anAddressToWhichANewPasswordWouldGoNeedsALoginOfLate() {
        house.ann();
        var tired = who(Role.ADMIN, false);
        var elsewhere = new Edit.To<>(EmailAddress.parse("thief@example.org"));
        var verified = new UserChange.Identity(new Edit.Kept<>(), elsewhere, Optional.of(true));
        var tooOld = new Outcome.Objected(UserObjection.LOGIN_TOO_OLD);

        assertThat(change(tired, "u-ann", verified)).isEqualTo(tooOld);
        assertThat(change(tired, "u-ann", address("thief@example.org")))
                .as("has to be verified anew")
                .isInstanceOf(Outcome.Done.class);
        assertThat(change(tired, "u-ann", verified)).isEqualTo(tooOld);
        assertThat(change(ADMIN, "u-ann", verified)).isInstanceOf(Outcome.Done.class);
    }

    private static Administrator who(Role role, boolean isRecent) {
        return new Administrator("admin", role.permissions(), HOME, isRecent);
    }
}
