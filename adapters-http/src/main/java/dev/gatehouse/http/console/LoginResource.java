package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.EnterConsole.Outcome;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where administrators sign in; whoever is signed in already does it anew, and did it lately from then on. */
@Path(LoginResource.PATH)
public final class LoginResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/login";

    private static final String TO = "to";
    private static final String NAME = "username";
    private static final String PASSWORD = "password";
    private static final String CODE = "code";
    private static final String PENDING = "pending";

    private final Desk desk;
    private final EnterConsole enter;
    private final SealForms seals;
    private final Visitor visitors;
    private final Sheet sheet;

    LoginResource(Desk desk, EnterConsole enter, SealForms seals, Visitor visitors, Sheet sheet) {
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

    /**
     * What was typed, and where to go on.
     *
     * @param pending the login that waits for a code, once the password was right
     */
    private record Typed(String name, String to, Optional<String> pending) {
        /** A path of ours, whatever was asked for. */
        Typed {
            to = isOurs(to) ? to : Console.PATH;
        }

        Typed waiting(Optional<String> login) {
            return new Typed(name, to, login);
        }

        private static boolean isOurs(String to) {
            return (to.equals(Console.PATH) || to.startsWith(Console.PATH + "/"))
                    && to.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        }
    }

    /** The page that asks for a name and a password. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        var to = Visitor.query(request).flatMap(form -> form.text(TO)).orElse(Console.PATH);
        return ask(request, 200, new Typed("", to, Optional.empty()), Optional.empty())
                .toResponse();
    }

    /** Signs in, and sends the browser on. */
    @POST
    public Response enter(@Context ContainerRequestContext request, byte[] body) {
        return desk.form(request, body, form -> {
            var typed = new Typed(form.text(NAME).orElse(""), form.text(TO).orElse(Console.PATH), form.text(PENDING));
            return visitors.mark(request)
                    .filter(mark -> form.text(Desk.SEAL)
                            .flatMap(seal -> seals.sealedAt(mark, PATH, seal))
                            .isPresent())
                    .map(mark -> new BrowserLogin.Browser(mark, visitors.session(request), Visitor.source(request)))
                    .map(browser -> typed.pending()
                            .map(pending -> goOn(request, form, typed, pending, browser))
                            .orElseGet(() -> enter(request, form, typed, browser)))
                    .orElseGet(() -> again(request, 403, typed.waiting(Optional.empty()), Text.PAGE_TOO_OLD));
        });
    }

    private Reply enter(ContainerRequestContext request, Form form, Typed typed, BrowserLogin.Browser browser) {
        var password = form.value(PASSWORD);
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
            ContainerRequestContext request, Form form, Typed typed, String pending, BrowserLogin.Browser browser) {
        return form.value(CODE)
                .map(code -> switch (enter.goOn(pending, code, browser)) {
                    case Outcome.Refused(Refusal.BadCredentials()) -> again(request, 403, typed, Text.FACTOR_WRONG);
                    case Outcome.Refused(Refusal.Throttled(var wait)) ->
                        again(request, 429, typed, Text.THROTTLED).retryAfter(wait);
                    case Outcome other -> say(request, typed.waiting(Optional.empty()), other);
                })
                .orElseGet(() -> again(request, 400, typed, Text.FACTOR_MISSING));
    }

    private Reply say(ContainerRequestContext request, Typed typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.CodeWanted(var pending) ->
                ask(request, 200, typed.waiting(Optional.of(pending)), Optional.empty());
            case Outcome.PasswordWanted() -> again(request, 403, typed, Text.PAGE_TOO_OLD);
            case Outcome.FactorNeeded() ->
                ask(request, 403, typed, Optional.of(FrameText.FACTOR_NEEDED.in(Visitor.language(request))))
                        .with(visitors.jar().withoutSession());
            case Outcome.Entered(var cookie, var until) ->
                Reply.empty(303)
                        .with("Location", typed.to())
                        .with(visitors.jar().withSession(cookie, until));
            case Outcome.NotEntitled() ->
                ask(request, 403, typed, Optional.of(FrameText.NOT_ENTITLED.in(Visitor.language(request))))
                        .with(visitors.jar().withoutSession());
            case Outcome.Refused(Refusal.ResetRequired()) ->
                ask(request, 403, typed, Optional.of(FrameText.RESET_FIRST.in(Visitor.language(request))));
            case Outcome.Refused(var why) -> {
                var said = Refused.of(why);
                var page = again(request, said.status(), typed, said.text());
                yield said.retryAfter().map(page::retryAfter).orElse(page);
            }
        };
    }

    private Reply again(ContainerRequestContext request, int status, Typed typed, Text problem) {
        return ask(request, status, typed, Optional.of(problem.in(Visitor.language(request))));
    }

    private Reply ask(ContainerRequestContext request, int status, Typed typed, Optional<String> problem) {
        var language = Visitor.language(request);
        var known = visitors.mark(request);
        var mark = known.orElseGet(seals::mark);
        var form = new Block.Ask(
                true,
                PATH,
                hidden(typed, seals.seal(mark, PATH)),
                fields(typed, language),
                FrameText.SIGN_IN.in(language),
                false,
                Optional.empty());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(FrameText.FOR_ADMINISTRATORS.in(language)));
        problem.ifPresent(words -> blocks.add(new Block.Alarm(words)));
        blocks.add(form);
        var page = sheet.page(status, new Page(FrameText.SIGN_IN.in(language), blocks), language);
        return known.isPresent() ? page : page.with(visitors.jar().withMark(mark));
    }

    private static Map<String, String> hidden(Typed typed, String seal) {
        var all = new HashMap<>(Map.of(TO, typed.to(), Desk.SEAL, seal));
        typed.pending().ifPresent(pending -> all.put(PENDING, pending));
        return all;
    }

    private static List<Field> fields(Typed typed, Language language) {
        return typed.pending().isPresent()
                ? List.of(new Field.Line(
                        CODE, Text.FACTOR_LABEL.in(language), "", Text.FACTOR_HINT.in(language), "text", true))
                : List.of(
                        new Field.Line(NAME, Text.NAME_LABEL.in(language), typed.name(), "", "text", true),
                        new Field.Line(PASSWORD, Text.PASSWORD_LABEL.in(language), "", "", "password", true));
    }
}
