package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome.CodeWanted;
import dev.gatehouse.application.port.in.BrowserLogin.Seen;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Where a person logs in: with a name and a password, and more where there is more, or with a passkey. */
@Path(LoginResource.PATH)
public final class LoginResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/login";

    /** Where the code comes to. */
    static final String CODE_PATH = PATH + "/code";

    /** Where the answer of an authenticator comes to. */
    static final String PASSKEY_PATH = PATH + "/passkey";

    private final Reception reception;
    private final BrowserLogin browserLogin;
    private final LoginPage loginPage;
    private final AuthorizationPage authorizationPage;
    private final Jar jar;
    private final Press press;
    private final ForcedPage forced;
    private final ToConsole toConsole;
    private final Set<Place> places;

    LoginResource(
            Reception reception,
            BrowserLogin browserLogin,
            LoginPage loginPage,
            AuthorizationPage authorizationPage,
            Jar jar,
            Press press,
            ForcedPage forced,
            ToConsole toConsole,
            Set<Place> places) {
        this.reception = reception;
        this.browserLogin = browserLogin;
        this.loginPage = loginPage;
        this.authorizationPage = authorizationPage;
        this.jar = jar;
        this.press = press;
        this.forced = forced;
        this.toConsole = toConsole;
        this.places = places;
    }

    /** Who is here, or the page that asks, where nobody came for a client. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return reception.query(
                request,
                call -> call.session()
                        .flatMap(browserLogin::whoIs)
                        .map(seen -> loggedIn(call, seen))
                        .orElseGet(() -> again(call, Errand.of(Place.LOGIN, call.form()), Attempt.NONE)));
    }

    private Reply loggedIn(BrowserCall call, Seen seen) {
        var links = Stream.concat(toConsole.links(seen, call.source()).stream(), OwnAccountResource.HOME.stream());
        var notice =
                new View.Notice(Text.LOGGED_IN_TITLE, Text.LOGGED_IN_AS, seen.user(), Optional.empty(), links.toList());
        return press.page(200, notice, call.language());
    }

    /** Logs in, and sends the browser on about its errand. */
    @POST
    public Response logIn(@Context ContainerRequestContext request, byte[] body) {
        return form(request, body, this::logIn);
    }

    /** Takes the code that the page after the password asked for. */
    @POST
    @Path("code")
    public Response goOn(@Context ContainerRequestContext request, byte[] body) {
        return form(request, body, this::goOn);
    }

    /** Takes what an authenticator answered, after the password or in its place. */
    @POST
    @Path("passkey")
    public Response byPasskey(@Context ContainerRequestContext request, byte[] body) {
        return form(request, body, this::byPasskey);
    }

    private Response form(ContainerRequestContext request, byte[] body, BiFunction<BrowserCall, Errand, Reply> decide) {
        return reception.ownForm(
                request,
                body,
                call -> call.form()
                        .text(LoginPage.ERRAND)
                        .flatMap(this::errand)
                        .map(errand -> decide.apply(call, errand))
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
            return again(call, errand, tooOld(call, name));
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

    /** Logs in whoever just chose that password instead of another, as the rules of every login have it. */
    Reply withNewPassword(BrowserCall call, Errand back, String name, Password password) {
        var credentials = new UserPassword(LoginIdentifier.parse(name), password);
        return browser(call)
                .filter(any -> loginPage.madeAt(call, back).isPresent())
                .map(browser -> browserLogin.logIn(credentials, browser))
                .map(outcome -> sayOfPassword(call, back.afresh(), back, name, outcome))
                .orElseGet(() -> press.seeOther(back.afresh()));
    }

    private Reply goOn(BrowserCall call, Errand errand) {
        var form = call.form();
        var back = form.text(LoginPage.SEAL)
                .map(errand::after)
                .filter(coming -> loginPage.madeAt(call, coming).isPresent());
        var half = LoginPage.half(form);
        if (back.isEmpty() || half.isEmpty()) {
            return again(call, errand, tooOld(call, ""));
        }
        var code = form.value("code");
        if (code.isEmpty()) {
            return again(call, errand, waiting(400, Text.FACTOR_MISSING, Optional.empty(), half));
        }
        return browser(call)
                .map(browser -> browserLogin.goOn(half.get().pending(), code.get(), browser))
                .map(outcome -> say(call, errand, back.get(), half, Text.FACTOR_WRONG, outcome))
                .orElseGet(() -> press.tooOld(call.language()));
    }

    private Reply byPasskey(BrowserCall call, Errand errand) {
        var form = call.form();
        var back = form.text(LoginPage.SEAL)
                .map(errand::after)
                .filter(coming -> loginPage.madeAt(call, coming).isPresent());
        var answer = PasskeyOptions.answer(form);
        var browser = browser(call);
        if (back.isEmpty() || answer.isEmpty() || browser.isEmpty()) {
            return again(call, errand, tooOld(call, ""));
        }
        var half = LoginPage.half(form);
        var outcome = half.map(login -> browserLogin.goOn(login.pending(), answer.get(), browser.get()))
                .orElseGet(() -> browserLogin.logIn(answer.get(), browser.get()));
        return say(call, errand, back.get(), half, Text.PASSKEY_WRONG, outcome);
    }

    private Reply say(
            BrowserCall call, Errand errand, Errand back, Optional<CodeWanted> half, Text wrong, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Refusal.BadCredentials()) ->
                again(call, errand, waiting(403, wrong, Optional.empty(), half));
            case Outcome.Refused(Refusal.Throttled(var wait)) ->
                again(call, errand, waiting(429, Text.THROTTLED, Optional.of(wait), half));
            case Outcome other -> sayOfPassword(call, errand, back, "", other);
        };
    }

    private static Attempt waiting(int status, Text problem, Optional<Duration> retryAfter, Optional<CodeWanted> half) {
        return new Attempt(status, "", Optional.of(problem), retryAfter, half);
    }

    private static Attempt tooOld(BrowserCall call, String name) {
        var why = call.mark().isPresent() ? Text.PAGE_TOO_OLD : Text.NO_COOKIE;
        return new Attempt(403, name, Optional.of(why), Optional.empty());
    }

    private static Optional<BrowserLogin.Browser> browser(BrowserCall call) {
        var remembered = call.form().text("remember").map(ticked -> call.agent());
        return call.mark()
                .map(mark -> new BrowserLogin.Browser(
                        mark, call.session(), call.source(), call.kept(), remembered, call.browser()));
    }

    private Reply sayOfPassword(BrowserCall call, Errand errand, Errand back, String name, Outcome outcome) {
        return switch (outcome) {
            case CodeWanted half ->
                again(call, errand, new Attempt(200, name, Optional.empty(), Optional.empty(), Optional.of(half)));
            case Outcome.PasswordWanted() ->
                again(call, errand, new Attempt(403, name, Optional.of(Text.PAGE_TOO_OLD), Optional.empty()));
            case Outcome.LoggedIn(var cookie, var until, var memory) -> {
                var on = press.seeOther(back).with(jar.withSession(cookie, until));
                yield memory.map(some -> on.with(jar.withRemembered(some.kept(), some.until())))
                        .orElse(on);
            }
            case Outcome.Refused(Refusal.ResetRequired ignored) -> forced.show(call, back, name, Optional.empty());
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
