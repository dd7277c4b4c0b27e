package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Seen;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.http.dialect.Reply;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lets those in who are logged in, and asks all others to log in, from where they come back. */
record Own(BrowserLogin login, LoginPage loginPage, Press press) {
    /** The answer for a user. */
    Reply page(BrowserCall call, String page, BiFunction<Whose, Seen, Reply> answer) {
        return call.session()
                .flatMap(cookie -> login.whoIs(cookie).map(seen -> answer.apply(new Whose.Browser(cookie), seen)))
                .orElseGet(() -> logIn(call, page, Optional.empty()));
    }

    /** The login page, once more for whoever logged in too long ago. */
    Reply logIn(BrowserCall call, String page, Optional<Text> why) {
        return loginPage.show(
                call,
                Errand.toAccount(page),
                Optional.empty(),
                new LoginPage.Attempt(why.isPresent() ? 403 : 200, "", why, Optional.empty()));
    }
}
