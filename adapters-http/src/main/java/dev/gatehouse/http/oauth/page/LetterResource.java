package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Outcome;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AccountForms.Sheet;
import dev.gatehouse.http.oauth.page.View.Field;
import dev.gatehouse.http.oauth.page.View.Kind;
import dev.gatehouse.http.oauth.page.View.Link;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people who are not logged in ask for a letter. */
@Path("/account")
public final class LetterResource {
    private static final List<Link> TO_LOGIN = List.of(new Link(Text.LOG_IN, ""));
    private static final Sheet FORGOT =
            sheet(Text.FORGOT_TITLE, Text.FORGOT, "forgot", new Field("name", Text.NAME_LABEL, Kind.NAME));
    private static final Sheet RESEND =
            sheet(Text.VERIFY_TITLE, Text.VERIFY_ASK, "resend", new Field("name", Text.NAME_LABEL, Kind.NAME));
    private static final Sheet SIGN_UP =
            sheet(Text.SIGN_UP_TITLE, Text.SIGN_UP, "sign-up", new Field("name", Text.EMAIL_LABEL, Kind.EMAIL));

    private final AccountForms forms;
    private final AskForLetter ask;
    private final Press press;

    LetterResource(AccountForms forms, AskForLetter ask, Press press) {
        this.forms = forms;
        this.ask = ask;
        this.press = press;
    }

    private static Sheet sheet(Text title, Text sentence, String action, Field field) {
        return new Sheet(title, List.of(sentence), action, Map.of(), List.of(field), Text.SEND_LETTER, TO_LOGIN);
    }

    /** Asks for whom. */
    @GET
    @Path("forgot")
    public Response forgot(@Context ContainerRequestContext request) {
        return forms.query(request, call -> forms.show(call, 200, FORGOT, Optional.empty()));
    }

    /** Says the same to everybody. */
    @POST
    @Path("forgot")
    public Response forgot(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(request, body, FORGOT.action(), call -> ask(call, FORGOT, Wish.RESET_PASSWORD));
    }

    /** Asks for whom. */
    @GET
    @Path("resend")
    public Response resend(@Context ContainerRequestContext request) {
        return forms.query(request, call -> forms.show(call, 200, RESEND, Optional.empty()));
    }

    /** Says the same to everybody. */
    @POST
    @Path("resend")
    public Response resend(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(request, body, RESEND.action(), call -> ask(call, RESEND, Wish.VERIFY_EMAIL));
    }

    /** Asks for an address, where that is offered. */
    @GET
    @Path("sign-up")
    public Response signUp(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> ask.isSignUpOffered() ? forms.show(call, 200, SIGN_UP, Optional.empty()) : notOffered(call));
    }

    /** Says the same to everybody who types an address. */
    @POST
    @Path("sign-up")
    public Response signUp(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(
                request,
                body,
                SIGN_UP.action(),
                call -> isAddress(call)
                        ? ask(call, SIGN_UP, Wish.SIGN_UP)
                        : forms.show(call, 400, SIGN_UP, Optional.of(Text.NO_EMAIL)));
    }

    private static boolean isAddress(BrowserCall call) {
        return call.form().text("name").flatMap(EmailAddress::parse).isPresent();
    }

    private Reply ask(BrowserCall call, Sheet sheet, Wish wish) {
        var typed = call.form().text("name").orElse("");
        return switch (ask.ask(
                new AskForLetter.Request(wish, typed, call.language().tongue(), call.source()))) {
            case Outcome.Asked() ->
                press.page(
                        200,
                        new View.Notice(Text.LETTER_SENT_TITLE, sent(wish)).leadingTo(Text.LOG_IN, ""),
                        call.language());
            case Outcome.NotOffered() -> notOffered(call);
            case Outcome.Refused(var why) -> forms.show(call, sheet, Refused.of(why));
        };
    }

    /** Says the same to everybody; whoever signs up has no account yet, as a rule. */
    private static Text sent(Wish wish) {
        return switch (wish) {
            case RESET_PASSWORD, VERIFY_EMAIL -> Text.LETTER_SENT;
            case SIGN_UP -> Text.SIGN_UP_SENT;
        };
    }

    private Reply notOffered(BrowserCall call) {
        return press.page(
                404, new View.Notice(Text.SIGN_UP_TITLE, Text.NO_SIGN_UP).leadingTo(Text.LOG_IN, ""), call.language());
    }
}
