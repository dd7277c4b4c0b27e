package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.DeleteAccount;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
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

/** Where people who are logged in change and delete their accounts. */
@Path("/account")
public final class OwnAccountResource {
    static final List<Link> HOME = List.of(new Link(Text.ACCOUNT_TITLE, ""));

    private static final Field CURRENT = new Field("current", Text.CURRENT_PASSWORD_LABEL, Kind.PASSWORD);
    private static final Sheet PASSWORD = new Sheet(
            Text.PASSWORD_TITLE,
            List.of(Text.LENGTH_FIRST, Text.EVERYWHERE_OUT),
            "password",
            Map.of(),
            List.of(CURRENT, new Field("wanted", Text.NEW_PASSWORD_LABEL, Kind.NEW_PASSWORD)),
            Text.SAVE,
            HOME);
    private static final Sheet EMAIL = new Sheet(
            Text.EMAIL_TITLE,
            List.of(Text.EMAIL_ASK),
            "email",
            Map.of(),
            List.of(new Field("email", Text.EMAIL_LABEL, Kind.EMAIL)),
            Text.SEND_LETTER,
            HOME);
    private static final Sheet DELETE = new Sheet(
            Text.DELETE_TITLE, List.of(Text.DELETE_WARNING), "delete", Map.of(), List.of(CURRENT), Text.DELETE, HOME);

    private final AccountForms forms;
    private final Own own;
    private final UseCases does;
    private final Jar jar;
    private final Press press;

    OwnAccountResource(AccountForms forms, Own own, UseCases does, Jar jar, Press press) {
        this.forms = forms;
        this.own = own;
        this.does = does;
        this.jar = jar;
        this.press = press;
    }

    /** Asks for both passwords. */
    @GET
    @Path("password")
    public Response password(@Context ContainerRequestContext request) {
        return look(request, PASSWORD);
    }

    /** Changes the password. */
    @POST
    @Path("password")
    public Response password(@Context ContainerRequestContext request, byte[] body) {
        return submit(request, body, PASSWORD, (call, whose, sheet) -> {
            var current = AccountForms.password(call, "current");
            var wanted = AccountForms.password(call, "wanted");
            return current.isEmpty() || wanted.isEmpty()
                    ? again(call, 400, sheet, Text.UNUSABLE)
                    : change(call, whose, sheet, current.get(), wanted.get());
        });
    }

    private Reply change(BrowserCall call, Whose whose, Sheet sheet, Password current, Password wanted) {
        var command = new ChangePassword.Command(
                new ChangePassword.By.Own(whose),
                current,
                wanted,
                call.source(),
                call.language().tongue());
        return switch (does.changePassword().change(command)) {
            case ChangePassword.Outcome.Changed() ->
                press.page(
                                200,
                                new View.Notice(Text.DONE_TITLE, Text.PASSWORD_SET, Strength.of(Verdict.GOOD, wanted))
                                        .leadingTo(Text.LOG_IN, ""),
                                call.language())
                        .with(jar.withoutSession());
            case ChangePassword.Outcome.UnknownBearer() -> own.logIn(call, "password", Optional.empty());
            case ChangePassword.Outcome.Refused(var why) -> refused(call, sheet, why);
            case ChangePassword.Outcome.Unfit(var why, int ignored) ->
                again(call, 422, sheet.judged(why, wanted), AccountForms.words(why));
            case ChangePassword.Outcome.Unchanged() -> again(call, 422, sheet, Text.UNCHANGED);
        };
    }

    /** Asks for another address. */
    @GET
    @Path("email")
    public Response email(@Context ContainerRequestContext request) {
        return look(request, EMAIL);
    }

    /** Has a letter sent there. */
    @POST
    @Path("email")
    public Response email(@Context ContainerRequestContext request, byte[] body) {
        return submit(
                request,
                body,
                EMAIL,
                (call, whose, sheet) -> call.form()
                        .text("email")
                        .flatMap(EmailAddress::parse)
                        .map(wanted -> email(call, whose, sheet, wanted))
                        .orElseGet(() -> again(call, 400, sheet, Text.NO_EMAIL)));
    }

    private Reply email(BrowserCall call, Whose whose, Sheet sheet, EmailAddress wanted) {
        var asked = new ChangeEmail.Request(
                whose, wanted, call.source(), call.language().tongue());
        return switch (does.account().changeEmail().ask(asked)) {
            case ChangeEmail.Outcome.Asked() ->
                press.page(
                        200,
                        new View.Notice(Text.LETTER_SENT_TITLE, Text.EMAIL_ASK).leadingTo(Text.ACCOUNT_TITLE, ""),
                        call.language());
            case ChangeEmail.Outcome.UnknownBearer() -> own.logIn(call, "email", Optional.empty());
            case ChangeEmail.Outcome.LoginTooOld() -> own.logIn(call, "email", Optional.of(Text.LOGIN_TOO_OLD));
            case ChangeEmail.Outcome.Refused(var why) -> refused(call, sheet, why);
        };
    }

    /** Asks for the password. */
    @GET
    @Path("delete")
    public Response delete(@Context ContainerRequestContext request) {
        return look(request, DELETE);
    }

    /** Deletes the account. */
    @POST
    @Path("delete")
    public Response delete(@Context ContainerRequestContext request, byte[] body) {
        return submit(
                request,
                body,
                DELETE,
                (call, whose, sheet) -> AccountForms.password(call, "current")
                        .map(current -> delete(call, whose, sheet, current))
                        .orElseGet(() -> again(call, 400, sheet, Text.WRONG_PASSWORD)));
    }

    private Reply delete(BrowserCall call, Whose whose, Sheet sheet, Password current) {
        var command = new DeleteAccount.Command(
                whose, current, call.source(), call.language().tongue());
        return switch (does.account().delete().delete(command)) {
            case DeleteAccount.Outcome.Gone() -> done(call, Text.DELETED).with(jar.withoutSession());
            case DeleteAccount.Outcome.UnknownBearer() -> own.logIn(call, "delete", Optional.empty());
            case DeleteAccount.Outcome.LastAdministrator() -> again(call, 409, sheet, Text.LAST_ADMINISTRATOR);
            case DeleteAccount.Outcome.Refused(var why) -> refused(call, sheet, why);
        };
    }

    /** What comes of a form, and the sheet that is shown once more if nothing does. */
    private interface Step {
        Reply go(BrowserCall call, Whose whose, Sheet sheet);
    }

    private Response look(ContainerRequestContext request, Sheet sheet) {
        return forms.query(
                request,
                call -> own.page(
                        call,
                        sheet.action(),
                        (whose, seen) -> forms.show(call, 200, sheet.of(seen.user()), Optional.empty())));
    }

    private Response submit(ContainerRequestContext request, byte[] body, Sheet sheet, Step step) {
        return forms.form(
                request,
                body,
                sheet.action(),
                call -> own.page(call, sheet.action(), (whose, seen) -> step.go(call, whose, sheet.of(seen.user()))));
    }

    private Reply done(BrowserCall call, Text sentence) {
        return press.page(200, new View.Notice(Text.DONE_TITLE, sentence), call.language());
    }

    private Reply again(BrowserCall call, int status, Sheet sheet, Text problem) {
        return forms.show(call, status, sheet, Optional.of(problem));
    }

    private Reply refused(BrowserCall call, Sheet sheet, Refusal why) {
        return why instanceof Refusal.BadCredentials
                ? again(call, 403, sheet, Text.WRONG_PASSWORD)
                : forms.show(call, sheet, Refused.of(why));
    }
}
