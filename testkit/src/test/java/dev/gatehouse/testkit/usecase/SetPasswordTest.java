package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ManageUsers.Setting;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.testkit.UserBuilder;
import org.junit.jupiter.api.Test;

/** Whom an administrator gives a password is let in with it. */
class SetPasswordTest {
    private static final String NEW = "another long passphrase";

    private final House house = House.open();

    @Test
    void aPasswordSetByAnAdministratorIsJudgedByAllThatIsKnownOfTheUser() {
        house.ann();

        var setting = house.does
                .manageUsers()
                .setPassword(LoginIdentifier.parse("ann"), House.password("ann@example.org1"), false, "cli");

        assertThat(setting).isEqualTo(new Setting.Unfit(PasswordRules.Verdict.GUESSABLE));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void aPasswordThatAnAdministratorSetsForgetsTheTriesAtTheAccount() {
        house.ann();
        guessUntilClosed();

        assertThat(house.does
                        .manageUsers()
                        .setPassword(LoginIdentifier.parse("ann"), House.password(NEW), false, "cli"))
                .isEqualTo(new Setting.Done());

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

    private void guessUntilClosed() {
        for (int n = 0; n < 9; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
        }
        assertThat(refusal(house.logIn("ann", WRONG, HOME))).containsInstanceOf(Refusal.Throttled.class);
    }
}
