package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.in.AdministerBrowsers.Forgetting;
import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Browser;
import dev.gatehouse.application.port.in.BrowserLogin.Memory;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a browser that is remembered the password is enough for a while, and counts for no more than a password. */
class RememberedBrowserTest {
    private final House house = House.open();
    private final Phone phone = new Phone(house);
    private final AdministerBrowsers browsers = house.does.administration().browsers();
    private User ann;

    @BeforeEach
    void annHasAnApp() {
        ann = house.add(UserBuilder.named("ann").admin());
        phone.setUp(ann);
    }

    @Test
    void whoDoesNotWishItIsAskedAgain() {
        assertThat(shown(Optional.empty()).memory()).isEmpty();
    }

    @Test
    void thePasswordIsEnoughAndCountsForNoMore() { // B8
        var memory = remembered();

        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.LoggedIn.class);

        assertThat(house.liveSessions(House.of(ann)))
                .extracting(Session::amr)
                .containsExactlyInAnyOrder("pwd otp mfa", "pwd");
        assertThat(memory.until()).isEqualTo(house.world.clock().instant().plus(Duration.ofDays(30)));
        assertThat(logIn(Secret.of("made up"))).isInstanceOf(Outcome.CodeWanted.class);
    }

    @Test
    void itEndsWithItsTimeWithThePasswordAndWithAChangeOfTheFactor() { // B7
        var memory = remembered();
        house.change(ann.withNextVersion());
        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.CodeWanted.class);
        house.change(ann);
        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.LoggedIn.class);

        factors().renewRecoveryCodes(asking(memory), phone.recoveryCodes().getFirst());
        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.CodeWanted.class);
        var again = remembered();
        house.world.clock().advance(Duration.ofDays(30));
        assertThat(logIn(again.kept())).isInstanceOf(Outcome.CodeWanted.class);
    }

    @Test
    void itEndsWhenItsUserOrAnAdministratorSaysSo() { // G6
        var memory = remembered();
        assertThat(browsers(memory))
                .singleElement()
                .extracting(RememberedBrowser::agent)
                .isEqualTo("a browser");
        var id = browsers(memory).getFirst().id();

        assertThat(factors().forgetBrowser(asking(memory), "another")).isEqualTo(new OwnFactors.Outcome.NotThere());
        assertThat(factors().forgetBrowser(asking(memory), id)).isEqualTo(new OwnFactors.Outcome.Done());
        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.CodeWanted.class);

        var again = remembered();
        house.does.administration().users().removeFactors(Administrator.machine(), ann.id());
        phone.setUp(ann);
        assertThat(logIn(again.kept())).isInstanceOf(Outcome.CodeWanted.class);
    }

    @Test
    void administratorsSeeThemAndForgetOneWithinReach() { // G6
        var memory = remembered();
        var remembered = browsers.list(ann.id()).orElseThrow().getFirst();
        assertThat(remembered.agent()).isEqualTo("a browser");
        assertThat(remembered.until()).isEqualTo(memory.until());
        assertThat(browsers.list(new UserId("nobody"))).isEmpty();

        assertThat(browsers.forget(Administrators.holding(Permission.USERS_RESET), ann.id(), remembered.id()))
                .isEqualTo(Forgetting.BEYOND);
        assertThat(browsers.forget(Administrators.CHIEF, ann.id(), "another")).isEqualTo(Forgetting.NONE);
        assertThat(browsers.forget(Administrators.CHIEF, new UserId("nobody"), remembered.id()))
                .isEqualTo(Forgetting.NONE);
        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.LoggedIn.class);
        assertThat(browsers.forget(Administrators.CHIEF, ann.id(), remembered.id()))
                .isEqualTo(Forgetting.DONE);

        assertThat(logIn(memory.kept())).isInstanceOf(Outcome.CodeWanted.class);
        assertThat(browsers.list(ann.id()).orElseThrow()).isEmpty();
        assertThat(house.audit())
                .contains(new AuditEvent.Administered("second factor of u-ann", "remembered browser removed"));
    }

    @Test
    void whatIsKeptOfAUserTellsOfThem() {
        var asking = asking(remembered());

        assertThat(house.does.account().download().download(asking.whose(), asking.from()))
                .isInstanceOfSatisfying(
                        DownloadData.Outcome.Given.class,
                        given -> assertThat(given.data().browsers())
                                .extracting(RememberedBrowser::agent)
                                .containsExactly("a browser"));
    }

    @Test
    void theConsoleAsksEachTime() {
        var memory = remembered();

        assertThat(house.does.administration().console().enter(ann(), keeping(memory.kept())))
                .isInstanceOf(EnterConsole.Outcome.CodeWanted.class);
    }

    @Test
    void aSessionOfARememberedBrowserChangesNoFactor() {
        assertThat(factors().beginPasskey(asking(remembered()))).isEqualTo(new OwnFactors.Outcome.FactorWanted());
    }

    private BrowserLogin login() {
        return house.does.oauth().browserLogin();
    }

    private OwnFactors factors() {
        return house.does.account().factors();
    }

    private static UserPassword ann() {
        return new UserPassword(LoginIdentifier.parse("ann"), House.password(RIGHT));
    }

    private static Browser keeping(Secret kept) {
        return new Browser(Shop.MARK, Optional.empty(), HOME, Optional.of(kept), Optional.empty(), "");
    }

    private Outcome logIn(Secret kept) {
        return login().logIn(ann(), keeping(kept));
    }

    private Outcome.LoggedIn shown(Optional<String> agent) {
        var browser = new Browser(Shop.MARK, Optional.empty(), HOME, Optional.empty(), agent, "");
        var half = (Outcome.CodeWanted) login().logIn(ann(), browser);
        house.world.clock().advance(Duration.ofSeconds(30));
        return (Outcome.LoggedIn) login().goOn(half.pending(), phone.code(), browser);
    }

    private Memory remembered() {
        return shown(Optional.of("a browser")).memory().orElseThrow();
    }

    /** By a session that the password alone opened in a remembered browser. */
    private Asking asking(Memory memory) {
        return new Asking(new Whose.Browser(Shop.cookie(logIn(memory.kept()))), HOME, Tongue.ENGLISH);
    }

    private List<RememberedBrowser> browsers(Memory memory) {
        return factors().look(asking(memory)) instanceof OwnFactors.Outcome.Standing standing
                ? standing.browsers()
                : List.of();
    }
}
