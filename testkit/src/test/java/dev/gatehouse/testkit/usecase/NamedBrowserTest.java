package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Browser;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The session of a browser is called as people call that, so that they know which one to end. */
class NamedBrowserTest {
    private static final Browser FIREFOX = new Browser(Shop.MARK, Optional.empty(), HOME, "Firefox (Linux)");
    private static final UserPassword ANN = new UserPassword(LoginIdentifier.parse("ann"), House.password(House.RIGHT));

    private final House house = House.open();
    private final BrowserLogin login = house.does.oauth().browserLogin();

    @Test
    void aLoginByPasswordNotesTheBrowser() {
        var ann = house.ann();

        assertThat(login.logIn(ANN, FIREFOX)).isInstanceOf(BrowserLogin.Outcome.LoggedIn.class);

        assertThat(house.liveSessions(House.of(ann))).extracting(Session::label).containsExactly("Firefox (Linux)");
    }

    @Test
    void soDoesOneWithACode() {
        var ann = house.ann();
        var phone = new Phone(house);
        phone.setUp(ann);
        var pending = switch (login.logIn(ANN, FIREFOX)) {
            case BrowserLogin.Outcome.CodeWanted wanted -> wanted.pending();
            case BrowserLogin.Outcome other -> throw new AssertionError("no code is wanted: " + other);
        };

        assertThat(login.goOn(pending, phone.code(), FIREFOX)).isInstanceOf(BrowserLogin.Outcome.LoggedIn.class);

        assertThat(house.liveSessions(House.of(ann))).extracting(Session::label).containsExactly("Firefox (Linux)");
    }

    @Test
    void theConsoleDoesSoToo() {
        var ann = house.add(UserBuilder.named("ann").admin());

        assertThat(house.does.administration().console().enter(ANN, FIREFOX))
                .isInstanceOf(EnterConsole.Outcome.Entered.class);

        assertThat(house.liveSessions(House.of(ann))).extracting(Session::label).containsExactly("Firefox (Linux)");
    }

    @Test
    void theTokensOfADialectAreOfNoBrowser() {
        var ann = house.ann();

        house.annsTokens(TestEntrances.envelope());

        assertThat(house.liveSessions(House.of(ann))).extracting(Session::label).containsExactly("");
    }
}
