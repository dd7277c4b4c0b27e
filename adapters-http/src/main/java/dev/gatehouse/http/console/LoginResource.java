package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.EnterConsole.Outcome;
import dev.gatehouse.application.port.in.EnterConsole.Outcome.CodeWanted;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.console.LoginSheet.Typed;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.PasskeyOptions;
import dev.gatehouse.http.oauth.page.Phrase;
import dev.gatehouse.http.oauth.page.Refused;
import dev.gatehouse.http.oauth.page.Text;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where administrators sign in; whoever is signed in already does it anew, and did it lately from then on. */
@Path(LoginResource.PATH)
public final class LoginResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/login";

    private final Desk desk;
    private final EnterConsole enter;
    private final SealForms seals;
    private final Visitor visitors;
    private final LoginSheet sheet;

    LoginResource(Desk desk, EnterConsole enter, SealForms seals, Visitor visitors, LoginSheet sheet) {
        this.desk = desk;
        this.enter = enter;
        this.seals = seals;
        this.visitors = visitors;
        this.sheet = sheet;
    }

    /** The address of the page, from which the browser goes on to that path. */
    static String address(String to) {
        return to.equals(Console.PATH) ? PATH : PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** The page that asks for a name and a password. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        var to = Visitor.query(request).flatMap(form -> form.text("to")).orElse(Console.PATH);
        return sheet.ask(request, 200, new Typed("", to, Optional.empty(), ""), Optional.empty())
                .toResponse();
    }

    /** Signs in, and sends the browser on. */
    @POST
    public Response enter(@Context ContainerRequestContext request, byte[] body) {
        return desk.form(request, body, form -> {
            var typed = Typed.of(form);
            return visitors.mark(request)
                    .filter(mark -> form.text(Desk.SEAL)
                            .flatMap(seal -> seals.sealedAt(mark, PATH, seal))
                            .isPresent())
                    .map(mark -> new BrowserLogin.Browser(
                            mark, visitors.session(request), Visitor.source(request), Visitor.browser(request)))
                    .map(browser -> PasskeyOptions.answer(form)
                            .map(answer -> byPasskey(request, typed, answer, browser))
                            .or(() -> typed.half().map(half -> goOn(request, form, typed, half, browser)))
                            .orElseGet(() -> enter(request, form, typed, browser)))
                    .orElseGet(() -> again(request, 403, typed.waiting(Optional.empty()), tooOld(request)));
        });
    }

    /** Whoever has no mark sent no cookie at all. */
    private Text tooOld(ContainerRequestContext request) {
        return visitors.mark(request).isPresent() ? Text.PAGE_TOO_OLD : Text.NO_COOKIE;
    }

    private Reply enter(ContainerRequestContext request, Form form, Typed typed, BrowserLogin.Browser browser) {
        var password = form.value(LoginSheet.PASSWORD);
        if (typed.name().isEmpty() || password.isEmpty()) {
            return again(request, 400, typed, Text.NAME_AND_PASSWORD_MISSING);
        }
        return password.flatMap(Password::parse)
                .map(secret -> new UserPassword(LoginIdentifier.parse(typed.name()), secret))
                .map(credentials -> enter.enter(credentials, browser))
                .map(outcome -> say(request, typed, outcome))
                .orElseGet(() -> again(request, 403, typed, Text.WRONG_CREDENTIALS));
    }

    private Reply goOn(
            ContainerRequestContext request, Form form, Typed typed, CodeWanted half, BrowserLogin.Browser browser) {
        return form.value(LoginSheet.CODE)
                .map(code -> say(request, typed, Text.FACTOR_WRONG, enter.goOn(half.pending(), code, browser)))
                .orElseGet(() -> again(request, 400, typed, Text.FACTOR_MISSING));
    }

    private Reply byPasskey(
            ContainerRequestContext request, Typed typed, PasskeyAnswer answer, BrowserLogin.Browser browser) {
        var outcome = typed.half()
                .map(half -> enter.goOn(half.pending(), answer, browser))
                .orElseGet(() -> enter.enter(answer, browser));
        return say(request, typed, Text.PASSKEY_WRONG, outcome);
    }

    private Reply say(ContainerRequestContext request, Typed typed, Text wrong, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Refusal.BadCredentials()) -> again(request, 403, typed, wrong);
            case Outcome.Refused(Refusal.Throttled(var wait)) ->
                again(request, 429, typed, Text.THROTTLED).retryAfter(wait);
            case Outcome other -> say(request, typed.waiting(Optional.empty()), other);
        };
    }

    private Reply say(ContainerRequestContext request, Typed typed, Outcome outcome) {
        return switch (outcome) {
            case CodeWanted half -> sheet.ask(request, 200, typed.waiting(Optional.of(half)), Optional.empty());
            case Outcome.PasswordWanted() -> again(request, 403, typed, Text.PAGE_TOO_OLD);
            case Outcome.FactorNeeded() ->
                again(request, 403, typed, FrameText.FACTOR_NEEDED)
                        .with(visitors.jar().withoutSession());
            case Outcome.Entered(var cookie, var until) ->
                sheet.goOn(request, typed, cookie).with(visitors.jar().withSession(cookie, until));
            case Outcome.NotEntitled() ->
                again(request, 403, typed, FrameText.NOT_ENTITLED)
                        .with(visitors.jar().withoutSession());
            case Outcome.Refused(Refusal.ResetRequired()) -> again(request, 403, typed, FrameText.RESET_FIRST);
            case Outcome.Refused(var why) -> {
                var said = Refused.of(why);
                var page = again(request, said.status(), typed, said.text());
                yield said.retryAfter().map(page::retryAfter).orElse(page);
            }
        };
    }

    private Reply again(ContainerRequestContext request, int status, Typed typed, Phrase problem) {
        return sheet.ask(request, status, typed, Optional.of(problem));
    }
}
