package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.ChangePassword.Outcome;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import org.junit.jupiter.api.Test;

/** Whoever knows the current password may set a fit new one, and every session ends with the old one. */
class ChangePasswordTest {
    private static final String NEW = "quite another passphrase";

    private final House house = House.open();

    @Test
    void theNewPasswordIsTheOnlyOne() { // A12
        house.ann();
        var tokens = house.annsTokens(TestEntrances.profile());

        assertThat(change(tokens.access().text(), RIGHT, NEW)).isEqualTo(new Outcome.Changed());

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.BadCredentials());
        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
        assertThat(house.audit()).anyMatch(AuditEvent.PasswordChanged.class::isInstance);
    }

    @Test
    void nobodyIsKeptFromAnOldPasswordByALongMemory() { // B3
        house.ann();

        assertThat(change(bearer(RIGHT), RIGHT, NEW)).isEqualTo(new Outcome.Changed());
        assertThat(change(bearer(NEW), NEW, RIGHT)).isEqualTo(new Outcome.Changed());

        assertThat(refusal(house.logIn("ann", NEW, HOME))).contains(new Refusal.BadCredentials());
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    private Secret bearer(String password) {
        return house.tokens(shown("ann", password), TestEntrances.profile())
                .access()
                .text();
    }

    @Test
    void aForcedResetEndsWithIt() {
        house.add(UserBuilder.named("ann").mustReset());
        var restricted = house.annsTokens(TestEntrances.resultcode());

        assertThat(change(restricted.access().text(), RIGHT, NEW)).isEqualTo(new Outcome.Changed());

        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
    }

    @Test
    void aWrongCurrentPasswordChangesNothingAndIsCounted() { // B8, C9
        house.ann();
        var tokens = house.annsTokens(TestEntrances.profile());

        assertThat(change(tokens.access().text(), WRONG, NEW))
                .isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));

        assertThat(house.isKnown(tokens)).isTrue();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void theRulesJudgeTheNewPassword() { // B1, B4
        house.ann();
        var bearer = house.annsTokens(TestEntrances.profile()).access().text();

        assertThat(change(bearer, RIGHT, "fourteen chars")).isEqualTo(new Outcome.Unfit(Verdict.TOO_SHORT, 15));
        assertThat(change(bearer, RIGHT, "Correct Horse Battery Staple"))
                .isEqualTo(new Outcome.Unfit(Verdict.COMMON, 15));
        assertThat(change(bearer, RIGHT, "ann@example.org1")).isEqualTo(new Outcome.Unfit(Verdict.GUESSABLE, 15));
        assertThat(change(bearer, RIGHT, RIGHT)).isEqualTo(new Outcome.Unchanged());
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void noProgramAndNobodyElseHasAPassword() {
        var shown = house.add(ClientBuilder.numbered(42));
        var clients = house.tokens(shown, TestEntrances.apikey()).access().text();

        assertThat(change(clients, RIGHT, NEW)).isEqualTo(new Outcome.UnknownBearer());
        assertThat(change(Secret.of("garbage"), RIGHT, NEW)).isEqualTo(new Outcome.UnknownBearer());
    }

    @Test
    void guessingHereDrawsOnTheSameBudget() { // C5, C9
        house.ann();
        house.add(UserBuilder.named("bob"));
        var bearer = house.tokens(shown("bob", RIGHT), TestEntrances.profile())
                .access()
                .text();
        var compared = 0;
        for (int n = 0; n < 50; n++) {
            compared += change(bearer, WRONG, NEW).equals(new Outcome.Refused(new Refusal.BadCredentials())) ? 1 : 0;
        }

        assertThat(compared).isLessThanOrEqualTo(25);
        assertThat(change(bearer, RIGHT, NEW))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.why()).isInstanceOf(Refusal.Throttled.class));
    }

    @Test // D3, K3
    void aRightPasswordThatLetsNobodyInIsWrittenDownHereToo() {
        house.change(house.ann().withIpPolicy(SourcesTest.listed("198.51.100.0/24")));
        var denied = new Refusal.AddressDenied();

        assertThat(changeByName()).isEqualTo(new Outcome.Refused(denied));

        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(denied, "the secret was right, but a later check failed"));
    }

    private Outcome changeByName() {
        var by = new ChangePassword.By.Named(LoginIdentifier.parse("ann"));
        return house.does
                .changePassword()
                .change(new ChangePassword.Command(by, password(RIGHT), password(NEW), HOME, Tongue.ENGLISH));
    }

    private Outcome change(Secret bearer, String current, String wanted) {
        return house.does
                .changePassword()
                .change(new ChangePassword.Command(bearer, password(current), password(wanted), HOME));
    }
}
