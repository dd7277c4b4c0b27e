package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.ChangePassword.By;
import dev.gatehouse.application.port.in.ChangePassword.Outcome;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AccountForms.Sheet;
import dev.gatehouse.http.oauth.page.View.Field;
import dev.gatehouse.http.oauth.page.View.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page for whoever knows the password but must change it first, and then goes on logged in with the new one. */
final class ForcedPage {
    static final String ACTION = "forced";
    private static final String NAME = "username";

    private final AccountForms forms;
    private final ChangePassword change;
    private final Press press;

    /** What whoever has a new password goes on with. */
    interface Next {
        /** The answer to who came about that errand. */
        Reply go(BrowserCall call, Errand errand, String name, Password password);
    }

    ForcedPage(AccountForms forms, ChangePassword change, Press press) {
        this.forms = forms;
        this.change = change;
        this.press = press;
    }

    Reply show(BrowserCall call, Errand errand, String name, Optional<Text> problem) {
        return forms.show(call, problem.isPresent() ? 422 : 403, sheet(errand, name), problem);
    }

    private static Sheet sheet(Errand errand, String name) {
        return new Sheet(
                Text.PASSWORD_TITLE,
                List.of(Text.FORCED, Text.LENGTH_FIRST),
                ACTION,
                Map.of(LoginPage.ERRAND, errand.text()),
                List.of(
                        new Field(NAME, Text.NAME_LABEL, Kind.NAME, name),
                        new Field("current", Text.CURRENT_PASSWORD_LABEL, Kind.PASSWORD),
                        new Field("wanted", Text.NEW_PASSWORD_LABEL, Kind.NEW_PASSWORD)),
                Text.SAVE,
                List.of());
    }

    Reply change(BrowserCall call, Next next) {
        var errand = call.form().text(LoginPage.ERRAND).flatMap(Errand::parse).orElseGet(() -> Errand.toAccount(""));
        var name = call.form().text(NAME).orElse("");
        var current = AccountForms.password(call, "current");
        var wanted = AccountForms.password(call, "wanted");
        if (current.isEmpty() || wanted.isEmpty()) {
            return show(call, errand, name, Optional.of(Text.UNUSABLE));
        }
        var by = new By.Named(LoginIdentifier.parse(name));
        var command = new ChangePassword.Command(
                by, current.get(), wanted.get(), call.source(), call.language().tongue());
        return switch (change.change(command)) {
            case Outcome.Changed() -> next.go(call, errand, name, wanted.get());
            case Outcome.UnknownBearer() -> press.tooOld(call.language());
            case Outcome.Refused(var why) -> forms.show(call, sheet(errand, name), Refused.of(why));
            case Outcome.Unfit(var why, int ignored) ->
                forms.show(
                        call, 422, sheet(errand, name).judged(why, wanted.get()), Optional.of(AccountForms.words(why)));
            case Outcome.Unchanged() -> show(call, errand, name, Optional.of(Text.UNCHANGED));
        };
    }
}
