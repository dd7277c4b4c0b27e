package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a second factor comes in with it, or not at all. */
class SecondFactorTest {
    private static final Secret OTHER_MARK = Secret.of("the mark of another browser");
    private static final IpPolicy OF_HOME = new IpPolicy(
            IpPolicy.Mode.LISTED,
            IpPolicy.Enforcement.ENFORCE,
            List.of(new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "", Optional.empty())));

    private final House house = House.open();
    private final Phone phone = new Phone(house);
    private User ann;

    @BeforeEach
    void annHasAnApp() {
        ann = house.ann();
        phone.setUp(ann);
    }

    @Test
    void thePasswordAloneOpensNoSession() { // B8
        assertThat(logIn(RIGHT)).isInstanceOf(Outcome.CodeWanted.class);
        assertThat(sessions()).isEmpty();
        assertThat(logIn(WRONG)).isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
    }

    @Test
    void theCodeOpensOneAndTheSessionTellsByWhat() {
        var cookie = Shop.cookie(goOn(pending(), phone.code()));

        assertThat(house.does.oauth().browserLogin().whoIs(cookie)).contains(new BrowserLogin.Seen("ann", false));
        assertThat(sessions()).singleElement().extracting(Session::amr).isEqualTo("pwd otp mfa");
    }

    @Test
    void noCodeIsTakenTwice() {
        var code = phone.code();
        Shop.cookie(goOn(pending(), code));

        assertThat(goOn(pending(), code)).isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
    }

    @Test
    void ofManyWhoShowOneCodeOneComesIn() {
        var pending = pending();
        var code = phone.code();

        var came = Race.of(4, n -> goOn(pending, code) instanceof Outcome.LoggedIn);

        assertThat(Collections.frequency(came, true)).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        var code = phone.recoveryCodes().get(3);
        Shop.cookie(goOn(pending(), code));

        assertThat(goOn(pending(), code)).isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(goOn(pending(), phone.recoveryCodes().get(4))).isInstanceOf(Outcome.LoggedIn.class);
    }

    @Test
    void ofThirtyTwoWhoShowOneRecoveryCodeOneComesIn() {
        var pending = pending();
        var code = phone.recoveryCodes().get(5);

        var came = Race.of(32, n -> goOn(pending, code) instanceof Outcome.LoggedIn);

        assertThat(Collections.frequency(came, true)).isEqualTo(1);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void wrongCodesDrawOnTheBudgetOfThePassword() { // C6, C9
        var pending = pending();

        var answers = Race.of(40, n -> goOn(pending, Secret.of("wrong")));

        assertThat(answers).noneMatch(Outcome.LoggedIn.class::isInstance);
        assertThat(answers.stream().filter(new Outcome.Refused(new Refusal.BadCredentials())::equals))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(goOn(pending, phone.code()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Throttled.class));
        assertThat(logIn(RIGHT))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Throttled.class));
    }

    @Test
    void theRightPasswordForgivesNoWrongCode() { // C9
        for (int i = 0; i < 40; i++) {
            if (logIn(RIGHT) instanceof Outcome.CodeWanted(var pending, var passkeys)) {
                goOn(pending, Secret.of("000 00x"));
            }
        }

        assertThat(logIn(RIGHT))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Throttled.class));
    }

    @Test
    void whatIsPendingIsForThatBrowserAndForFiveMinutes() {
        var pending = pending();

        assertThat(house.does
                        .oauth()
                        .browserLogin()
                        .goOn(pending, phone.code(), new BrowserLogin.Browser(OTHER_MARK, Optional.empty(), HOME)))
                .isEqualTo(new Outcome.PasswordWanted());
        assertThat(goOn(pending.replace(ann.id().value(), "somebody"), phone.code()))
                .isEqualTo(new Outcome.PasswordWanted());
        assertThat(goOn("", phone.code())).isEqualTo(new Outcome.PasswordWanted());
        assertThat(goOn(pending.replace(ann.id().value(), "no:user id"), phone.code()))
                .isEqualTo(new Outcome.PasswordWanted());
        house.world.clock().advance(Duration.ofMinutes(5));
        assertThat(goOn(pending, phone.code())).isEqualTo(new Outcome.PasswordWanted());
    }

    @Test
    void aLoginThatBeganBeforeTheAccountWasLockedDoesNotEndAfterIt() { // C9
        var pending = pending();
        house.change(ann.withStatus(UserStatus.DISABLED));
        assertThat(goOn(pending, phone.code())).isEqualTo(new Outcome.Refused(new Refusal.AccountDisabled()));

        house.change(ann.withNextVersion());
        assertThat(goOn(pending, phone.code())).isEqualTo(new Outcome.PasswordWanted());
    }

    @Test
    void aDialectThatHasNoPlaceForACodeLetsNobodyInWhoHasOne() { // B8
        var entrance = TestEntrances.profile();

        assertThat(refusal(RIGHT, entrance, HOME)).contains(new Refusal.AccountDisabled());
        assertThat(refusal(WRONG, entrance, HOME)).contains(new Refusal.BadCredentials());
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aCodeAtTheEndOfThePasswordIsTakenWhereThatIsSaid() {
        var entrance = TestEntrances.profile().withSecondFactor(new FactorPolicy.Append());
        var code = phone.code().reveal();

        assertThat(refusal(RIGHT, entrance, HOME)).contains(new Refusal.BadCredentials());
        assertThat(refusal(RIGHT + wrong(code), entrance, HOME)).contains(new Refusal.BadCredentials());
        assertThat(refusal(RIGHT + code, entrance, HOME)).isEmpty();
        assertThat(refusal(RIGHT + code, entrance, HOME)).contains(new Refusal.BadCredentials());
        assertThat(sessions()).singleElement().extracting(Session::amr).isEqualTo("pwd otp mfa");
    }

    @Test
    void whoHasNoneMayEndThePasswordInDigits() {
        var entrance = TestEntrances.profile().withSecondFactor(new FactorPolicy.Append());
        phone.forget(ann);

        assertThat(refusal(RIGHT + "123456", entrance, HOME)).contains(new Refusal.BadCredentials());
        assertThat(refusal(RIGHT, entrance, HOME)).isEmpty();
    }

    @Test
    void wrongCodesAtTheEndOfThePasswordAreCounted() { // C9
        var entrance = TestEntrances.profile().withSecondFactor(new FactorPolicy.Append());

        Race.of(40, n -> refusal(RIGHT + "xyz", entrance, HOME));

        assertThat(refusal(RIGHT + phone.code().reveal(), entrance, HOME))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Refusal.Throttled.class));
    }

    @Test
    void listedNetworksGoWithoutAndAllOthersStayOutside() {
        var entrance = TestEntrances.profile().withSecondFactor(new FactorPolicy.Exempt(OF_HOME));

        assertThat(refusal(RIGHT, entrance, HOME)).isEmpty();
        assertThat(sessions()).singleElement().extracting(Session::amr).isEqualTo("pwd");
        assertThat(refusal(RIGHT, entrance, ELSEWHERE)).contains(new Refusal.AddressDenied());
    }

    private static String wrong(String code) {
        return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    private Outcome logIn(String password) {
        var credentials = new UserPassword(LoginIdentifier.parse("ann"), House.password(password));
        return house.does.oauth().browserLogin().logIn(credentials, Shop.browser(Optional.empty()));
    }

    private String pending() {
        return logIn(RIGHT) instanceof Outcome.CodeWanted(var pending, var passkeys) ? pending : "";
    }

    private Outcome goOn(String pending, Secret code) {
        return house.does.oauth().browserLogin().goOn(pending, code, Shop.browser(Optional.empty()));
    }

    private Optional<Refusal> refusal(String password, Entrance entrance, Source from) {
        return House.refusal(house.does.logIn().logIn(new LogIn.Attempt(House.shown("ann", password), from, entrance)));
    }

    private List<Session> sessions() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.sessions()
                        .live(new Subject.OfUser(ann.id()), house.world.clock().instant()));
    }
}
