package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.in.FollowLetter.Addressee;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AccountForms.Sheet;
import dev.gatehouse.http.oauth.page.View.Field;
import dev.gatehouse.http.oauth.page.View.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the links of letters lead: a look uses nothing up, for mail programs look too; the button does. */
@Path("/account")
public final class LinkResource {
    /** What a link carries. */
    static final String TOKEN = "token";

    private static final String PASSWORD = "password";
    private static final Field NEW = new Field(PASSWORD, Text.NEW_PASSWORD_LABEL, Kind.NEW_PASSWORD);
    private static final Field CURRENT = new Field(PASSWORD, Text.PASSWORD_LABEL, Kind.PASSWORD);

    /** A page to which a link leads, and what it says when all is done. */
    private record Page(Errand errand, String path, Text title, Text sentence, List<Field> fields, Text done) {
        Sheet sheet(String token, Optional<Addressee> good) {
            var whose = good.map(Addressee::user);
            var told = Stream.<Phrase>concat(
                    whose.map(Text.FOR_ACCOUNT::about).stream(),
                    good.map(one -> sentence.about(one.address().display())).stream());
            var sheet = new Sheet(
                    title,
                    told.toList(),
                    path,
                    Map.of(TOKEN, token),
                    fields,
                    errand == Errand.VERIFY_EMAIL ? Text.VERIFY : Text.SAVE,
                    List.of());
            return whose.map(sheet::of).orElse(sheet);
        }
    }

    private static final Page RESET = new Page(
            Errand.RESET_PASSWORD, "reset", Text.RESET_TITLE, Text.LENGTH_FIRST, List.of(NEW), Text.PASSWORD_SET);
    private static final Page WELCOME =
            new Page(Errand.SIGN_UP, "welcome", Text.SIGN_UP_TITLE, Text.LENGTH_FIRST, List.of(NEW), Text.SIGNED_UP);
    private static final Page VERIFY = new Page(
            Errand.VERIFY_EMAIL, "verify", Text.VERIFY_TITLE, Text.VERIFY_NOW, List.of(CURRENT), Text.VERIFIED);
    private static final Page CONFIRM = new Page(
            Errand.CHANGE_EMAIL, "email/confirm", Text.EMAIL_TITLE, Text.EMAIL_NOW, List.of(), Text.EMAIL_CHANGED);

    private final AccountForms forms;
    private final FollowLetter follow;
    private final Press press;

    LinkResource(AccountForms forms, FollowLetter follow, Press press) {
        this.forms = forms;
        this.follow = follow;
        this.press = press;
    }

    /** Asks for a new password. */
    @GET
    @Path("reset")
    public Response reset(@Context ContainerRequestContext request) {
        return look(request, RESET);
    }

    /** Sets it. */
    @POST
    @Path("reset")
    public Response reset(@Context ContainerRequestContext request, byte[] body) {
        return withPassword(
                request,
                body,
                RESET,
                (token, password, call) -> follow.resetPassword(token, password, AccountForms.visit(call)));
    }

    /** Asks for a first password. */
    @GET
    @Path("welcome")
    public Response welcome(@Context ContainerRequestContext request) {
        return look(request, WELCOME);
    }

    /** Makes the account. */
    @POST
    @Path("welcome")
    public Response welcome(@Context ContainerRequestContext request, byte[] body) {
        return withPassword(
                request,
                body,
                WELCOME,
                (token, password, call) -> follow.signUp(token, password, AccountForms.visit(call)));
    }

    /** Asks for the password. */
    @GET
    @Path("verify")
    public Response verify(@Context ContainerRequestContext request) {
        return look(request, VERIFY);
    }

    /** Verifies the address. */
    @POST
    @Path("verify")
    public Response verify(@Context ContainerRequestContext request, byte[] body) {
        return withPassword(
                request,
                body,
                VERIFY,
                (token, password, call) -> follow.verifyEmail(token, password, AccountForms.visit(call)));
    }

    /** Asks whether it shall be so. */
    @GET
    @Path("email/confirm")
    public Response confirm(@Context ContainerRequestContext request) {
        return look(request, CONFIRM);
    }

    /** Changes the address. */
    @POST
    @Path("email/confirm")
    public Response confirm(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(
                request,
                body,
                CONFIRM.path(),
                call -> say(call, CONFIRM, follow.changeEmail(Secret.of(token(call)), AccountForms.visit(call))));
    }

    private interface Step {
        Outcome go(Secret token, Password password, BrowserCall call);
    }

    private Response look(ContainerRequestContext request, Page page) {
        return forms.query(
                request,
                call -> whose(call, page)
                        .map(whose ->
                                forms.show(call, 200, page.sheet(token(call), Optional.of(whose)), Optional.empty()))
                        .orElseGet(() -> dead(call, page)));
    }

    private Optional<Addressee> whose(BrowserCall call, Page page) {
        return follow.whose(page.errand(), Secret.of(token(call)));
    }

    /** The form, which says whose account it is about: some people have more than one, and some get letters about others'. */
    private Sheet sheet(BrowserCall call, Page page) {
        return page.sheet(token(call), whose(call, page));
    }

    private Response withPassword(ContainerRequestContext request, byte[] body, Page page, Step step) {
        Function<BrowserCall, Reply> decide = call -> AccountForms.password(call, PASSWORD)
                .map(password -> say(call, page, step.go(Secret.of(token(call)), password, call)))
                .orElseGet(() -> forms.show(call, 400, sheet(call, page), Optional.of(Text.UNUSABLE)));
        return forms.form(request, body, page.path(), decide);
    }

    private static String token(BrowserCall call) {
        return call.form().text(TOKEN).orElse("");
    }

    private Reply say(BrowserCall call, Page page, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() ->
                press.page(
                        200,
                        done(call, page)
                                .leadingTo(page.errand() == Errand.CHANGE_EMAIL ? Text.ACCOUNT_TITLE : Text.LOG_IN, ""),
                        call.language());
            case Outcome.Dead() -> dead(call, page);
            case Outcome.Unfit(var why, int ignored) ->
                forms.show(call, 422, judged(call, page, why), Optional.of(AccountForms.words(why)));
            case Outcome.Refused(Refusal.BadCredentials ignored) ->
                forms.show(call, 403, sheet(call, page), Optional.of(Text.WRONG_PASSWORD));
            case Outcome.Refused(var why) -> forms.show(call, sheet(call, page), Refused.of(why));
        };
    }

    /** What a password is worth is told to whoever has just chosen it. */
    private static View.Notice done(BrowserCall call, Page page) {
        return AccountForms.password(call, PASSWORD)
                .filter(chosen -> page.fields().contains(NEW))
                .map(chosen -> new View.Notice(Text.DONE_TITLE, page.done(), Strength.of(Verdict.GOOD, chosen)))
                .orElseGet(() -> new View.Notice(Text.DONE_TITLE, page.done()));
    }

    private Sheet judged(BrowserCall call, Page page, Verdict why) {
        var sheet = sheet(call, page);
        return AccountForms.password(call, PASSWORD)
                .map(password -> sheet.judged(why, password))
                .orElse(sheet);
    }

    /** Says where there is a new letter. */
    private Reply dead(BrowserCall call, Page page) {
        var notice = new View.Notice(Text.STRANDED_TITLE, Text.DEAD_LINK);
        var leading = switch (page.errand()) {
            case RESET_PASSWORD -> notice.leadingTo(Text.FORGOT_TITLE, "forgot");
            case VERIFY_EMAIL -> notice.leadingTo(Text.VERIFY_TITLE, "resend");
            case SIGN_UP -> notice.leadingTo(Text.SIGN_UP_TITLE, "sign-up");
            case CHANGE_EMAIL -> notice.leadingTo(Text.EMAIL_TITLE, "email");
        };
        return press.page(410, leading, call.language());
    }
}
