package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Errand.Place;
import dev.gatehouse.http.oauth.page.LoginPage.Attempt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where a person logs in with a name and a password. */
@Path(LoginResource.PATH)
public final class LoginResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/login";

    /** Where the code comes to. */
    static final String CODE_PATH = PATH + "/code";

    private final Reception reception;
    private final BrowserLogin browserLogin;
    private final LoginPage loginPage;
    private final AuthorizationPage authorizationPage;
    private final Jar jar;
    private final Press press;
    private final ForcedPage forced;
    private final Set<Place> places;

    LoginResource(
            Reception reception,
            BrowserLogin browserLogin,
            LoginPage loginPage,
            AuthorizationPage authorizationPage,
            Jar jar,
            Press press,
            ForcedPage forced,
            Set<Place> places) {
        this.reception = reception;
        this.browserLogin = browserLogin;
        this.loginPage = loginPage;
        this.authorizationPage = authorizationPage;
        this.jar = jar;
        this.press = press;
        this.forced = forced;
        this.places = places;
    }

    /** Who is here, or the page that asks, where nobody came for a client. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return reception.query(
                request,
                call -> call.session()
                        .flatMap(browserLogin::whoIs)
                        .map(seen -> press.page(
                                200,
                                new View.Notice(Text.LOGGED_IN_TITLE, Text.LOGGED_IN_AS, seen.user(), Optional.empty()),
                                call.language()))
                        .orElseGet(() -> again(call, Errand.of(Place.LOGIN, call.form()), Attempt.NONE)));
    }

    /** Logs in, and sends the browser on about its errand. */
    @POST
    public Response logIn(@Context ContainerRequestContext request, byte[] body) {
        return reception.ownForm(
                request,
                body,
                call -> call.form()
                        .text(LoginPage.ERRAND)
                        .flatMap(this::errand)
                        .map(errand -> logIn(call, errand))
                        .orElseGet(() -> press.tooOld(call.language())));
    }

    /** Takes the code that the page after the password asked for. */
    @POST
    @Path("code")
    public Response goOn(@Context ContainerRequestContext request, byte[] body) {
        return reception.ownForm(
                request,
                body,
                call -> call.form()
                        .text(LoginPage.ERRAND)
                        .flatMap(this::errand)
                        .map(errand -> goOn(call, errand))
                        .orElseGet(() -> press.tooOld(call.language())));
    }

    /** What the form says that the browser came for, if that is served here. */
    private Optional<Errand> errand(String text) {
        return Errand.parse(text).filter(errand -> places.contains(errand.place()));
    }

    private Reply logIn(BrowserCall call, Errand errand) {
        var form = call.form();
        var name = form.text("username").orElse("");
        var back = form.text(LoginPage.SEAL)
                .map(errand::after)
                .filter(coming -> loginPage.madeAt(call, coming).isPresent());
        if (back.isEmpty()) {
            return again(call, errand, new Attempt(403, name, Optional.of(Text.PAGE_TOO_OLD), Optional.empty()));
        }
        var typed = form.value("password");
        if (name.isEmpty() || typed.isEmpty()) {
            return again(
                    call,
                    errand,
                    new Attempt(400, name, Optional.of(Text.NAME_AND_PASSWORD_MISSING), Optional.empty()));
        }
        return typed.flatMap(Password::parse)
                .map(password -> new UserPassword(LoginIdentifier.parse(name), password))
                .flatMap(credentials -> browser(call).map(browser -> browserLogin.logIn(credentials, browser)))
                .map(outcome -> sayOfPassword(call, errand, back.get(), name, outcome))
                .orElseGet(() -> again(
                        call, errand, new Attempt(403, name, Optional.of(Text.WRONG_CREDENTIALS), Optional.empty())));
    }

    private Reply goOn(BrowserCall call, Errand errand) {
        var form = call.form();
        var back = form.text(LoginPage.SEAL)
                .map(errand::after)
                .filter(coming -> loginPage.madeAt(call, coming).isPresent());
        var pending = form.text(LoginPage.PENDING);
        if (back.isEmpty() || pending.isEmpty()) {
            return again(call, errand, new Attempt(403, "", Optional.of(Text.PAGE_TOO_OLD), Optional.empty()));
        }
        var code = form.value("code");
        if (code.isEmpty()) {
            return again(call, errand, waiting(400, Text.FACTOR_MISSING, Optional.empty(), pending.get()));
        }
        return browser(call)
                .map(browser -> browserLogin.goOn(pending.get(), code.get(), browser))
                .map(outcome -> say(call, errand, back.get(), pending.get(), outcome))
                .orElseGet(() -> press.tooOld(call.language()));
    }

    private Reply say(BrowserCall call, Errand errand, Errand back, String pending, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Refusal.BadCredentials()) ->
                again(call, errand, waiting(403, Text.FACTOR_WRONG, Optional.empty(), pending));
            case Outcome.Refused(Refusal.Throttled(var wait)) ->
                again(call, errand, waiting(429, Text.THROTTLED, Optional.of(wait), pending));
            case Outcome other -> sayOfPassword(call, errand, back, "", other);
        };
    }

    private static Attempt waiting(int status, Text problem, Optional<Duration> retryAfter, String pending) {
        return new Attempt(status, "", Optional.of(problem), retryAfter, Optional.of(pending));
    }

    private static Optional<BrowserLogin.Browser> browser(BrowserCall call) {
        return call.mark().map(mark -> new BrowserLogin.Browser(mark, call.session(), call.source()));
    }

    private Reply sayOfPassword(BrowserCall call, Errand errand, Errand back, String name, Outcome outcome) {
        return switch (outcome) {
            case Outcome.CodeWanted(var pending) ->
                again(call, errand, new Attempt(200, name, Optional.empty(), Optional.empty(), Optional.of(pending)));
            case Outcome.PasswordWanted() ->
                again(call, errand, new Attempt(403, name, Optional.of(Text.PAGE_TOO_OLD), Optional.empty()));
            case Outcome.LoggedIn(var cookie, var until) -> press.seeOther(back).with(jar.withSession(cookie, until));
            case Outcome.Refused(Refusal.ResetRequired ignored) -> forced.show(call, errand, name, Optional.empty());
            case Outcome.Refused(var why) -> {
                var said = Refused.of(why);
                yield again(
                        call, errand, new Attempt(said.status(), name, Optional.of(said.text()), said.retryAfter()));
            }
        };
    }

    /** The page once more: for a client whatever its request comes to by now. */
    private Reply again(BrowserCall call, Errand errand, Attempt attempt) {
        return switch (errand.place()) {
            case AUTHORIZE -> authorizationPage.show(303, call, errand.afresh(), attempt);
            case DEVICE, LOGIN, ACCOUNT -> loginPage.show(call, errand, Optional.empty(), attempt);
        };
    }
}
