package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom an administrator gives a password is let in with it. */
class SetPasswordTest {
    private static final String NEW = "another long passphrase";

    private final House house = House.open();

    @Test
    void aPasswordSetByAnAdministratorIsJudgedByAllThatIsKnownOfTheUser() {
        house.ann();

        assertThat(Administrators.setPassword(house, "ann", "ann@example.org1", false))
                .isEqualTo(new Outcome.Unfit(PasswordRules.Verdict.GUESSABLE));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void aPasswordThatAnAdministratorSetsForgetsTheTriesAtTheAccount() {
        house.ann();
        guessUntilClosed();

        assertThat(Administrators.setPassword(house, "ann", NEW, false)).isInstanceOf(Outcome.Done.class);

        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
    }

    @Test
    void soDoesOneThatIsDeclaredForAUserWhoHadNone() {
        var ann = UserBuilder.named("ann").build();
        house.world.unitOfWork().run(stores -> stores.users().insert(ann));
        guessUntilClosed();

        house.does.applyState().apply(StateBuilder.user("ann").password(NEW).state(), false, "cli");

        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
    }

    @Test
    void nobodySetsThePasswordOfWhoHoldsMoreOrWithoutALoginOfLate() { // H4
        house.add(UserBuilder.named("root").admin());
        house.ann();
        var writer = new Administrator("u-writer", Set.of(Permission.USERS_WRITE), ELSEWHERE, true);
        var late = new Administrator("u-writer", Set.of(Permission.USERS_WRITE), ELSEWHERE, false);

        assertThat(setBy(writer, "root")).isEqualTo(new Outcome.Objected(UserObjection.BEYOND_OWN_PERMISSIONS));
        assertThat(setBy(late, "ann")).isEqualTo(new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
        assertThat(setBy(writer, "eve")).isEqualTo(new Outcome.Objected(UserObjection.NO_SUCH_USER));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();

        assertThat(setBy(writer, "ann")).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isPresent();
        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
        List<AuditEntry> told =
                house.world.unitOfWork().read(stores -> stores.audit().latest(9));
        assertThat(told)
                .filteredOn(entry -> entry.event() instanceof AuditEvent.PasswordChanged)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("u-writer");
                    assertThat(entry.source()).isEqualTo(ELSEWHERE.text());
                });
    }

    private Outcome setBy(Administrator by, String name) {
        return house.does.administration().users().setPassword(by, new UserId("u-" + name), House.password(NEW), false);
    }

    private void guessUntilClosed() {
        for (int n = 0; n < 9; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
        }
        assertThat(refusal(house.logIn("ann", WRONG, HOME))).containsInstanceOf(Refusal.Throttled.class);
    }
}
