package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.EnterConsole.Outcome;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
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

    /** What was typed, and where to go on. */
    private record Typed(String name, String to) {
        /** A path of ours, whatever was asked for. */
        Typed {
            to = isOurs(to) ? to : Console.PATH;
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
        return ask(request, 200, new Typed("", to), Optional.empty()).toResponse();
    }

    /** Signs in, and sends the browser on. */
    @POST
    public Response enter(@Context ContainerRequestContext request, byte[] body) {
        return desk.form(request, body, form -> {
            var typed = new Typed(form.text(NAME).orElse(""), form.text(TO).orElse(Console.PATH));
            boolean isOurs = visitors.mark(request)
                    .flatMap(mark -> form.text(Desk.SEAL).flatMap(seal -> seals.sealedAt(mark, PATH, seal)))
                    .isPresent();
            return isOurs ? enter(request, form, typed) : again(request, 403, typed, Text.PAGE_TOO_OLD);
        });
    }

    private Reply enter(ContainerRequestContext request, Form form, Typed typed) {
        var password = form.value(PASSWORD);
        if (typed.name().isEmpty() || password.isEmpty()) {
            return again(request, 400, typed, Text.NAME_AND_PASSWORD_MISSING);
        }
        return password.flatMap(Password::parse)
                .map(secret -> new UserPassword(LoginIdentifier.parse(typed.name()), secret))
                .map(credentials -> enter.enter(credentials, visitors.session(request), Visitor.source(request)))
                .map(outcome -> say(request, typed, outcome))
                .orElseGet(() -> again(request, 403, typed, Text.WRONG_CREDENTIALS));
    }

    private Reply say(ContainerRequestContext request, Typed typed, Outcome outcome) {
        return switch (outcome) {
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
                Map.of(TO, typed.to(), Desk.SEAL, seals.seal(mark, PATH)),
                List.of(
                        new Field.Line(NAME, Text.NAME_LABEL.in(language), typed.name(), "", "text", true),
                        new Field.Line(PASSWORD, Text.PASSWORD_LABEL.in(language), "", "", "password", true)),
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
}
