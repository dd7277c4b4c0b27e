package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.TestEntrances;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a second factor may have a short password, for as long as there is one. */
class ShortPasswordTest { // B1
    private static final String SHORT = "violin 7";

    private final House house = House.open();
    private final Phone phone = new Phone(house);
    private User ann;
    private Secret token;

    @BeforeEach
    void annIsLoggedIn() {
        ann = house.ann();
        token = house.annsTokens(TestEntrances.profile()).access().text();
    }

    @Test
    void whoHasNoSecondFactorIsToldOfFifteenCharacters() {
        assertThat(change()).isEqualTo(new ChangePassword.Outcome.Unfit(Verdict.TOO_SHORT, 15));
    }

    @Test
    void whoHasOneIsTakenAtEightUntilTheUserRemovesIt() {
        phone.setUp(ann);
        assertThat(change()).isEqualTo(new ChangePassword.Outcome.Changed());
        var code = phone.code().reveal();
        var again = house.tokens(
                House.shown("ann", SHORT + code), TestEntrances.profile().withSecondFactor(new FactorPolicy.Append()));
        var asking = new Asking(new Whose.Bearer(again.access().text()), HOME, Tongue.ENGLISH);
        assertThat(standing(asking).isPasswordShort()).isTrue();

        assertThat(factors().remove(asking, phone.recoveryCodes().getFirst())).isEqualTo(new OwnFactors.Outcome.Done());

        assertThat(House.refusal(house.logIn("ann", SHORT, HOME))).contains(new Refusal.ResetRequired());
    }

    @Test
    void anAdministratorWhoRemovesItMakesTheUserChooseAnother() {
        phone.setUp(ann);
        change();

        house.does.administration().users().removeFactors(Administrator.machine(), ann.id());

        assertThat(House.refusal(house.logIn("ann", SHORT, HOME))).contains(new Refusal.ResetRequired());
    }

    @Test
    void aLongPasswordStaysGood() {
        phone.setUp(ann);

        house.does.administration().users().removeFactors(Administrator.machine(), ann.id());

        assertThat(House.refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    private OwnFactors factors() {
        return house.does.account().factors();
    }

    private FactorStanding standing(Asking asking) {
        return factors().look(asking) instanceof OwnFactors.Outcome.Standing standing
                ? standing.factors()
                : FactorStanding.NONE;
    }

    private ChangePassword.Outcome change() {
        return house.does
                .changePassword()
                .change(new ChangePassword.Command(token, password(RIGHT), password(SHORT), HOME));
    }
}
