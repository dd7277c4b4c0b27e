package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AccountForms.Sheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where people who are logged in set up what they show besides a password. */
@Path("/account/" + OwnFactorsResource.PLACE)
public final class OwnFactorsResource {
    /** Where it lies among the pages about the account. */
    static final String PLACE = "factors";

    private static final String NO_APP = "";

    private final Own own;
    private final OwnFactors factors;
    private final FactorViews views;
    private final AccountForms forms;
    private final Press press;

    OwnFactorsResource(Own own, OwnFactors factors, FactorViews views, AccountForms forms, Press press) {
        this.own = own;
        this.factors = factors;
        this.views = views;
        this.forms = forms;
        this.press = press;
    }

    /** What there is. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> own.page(call, PLACE, (whose, user) -> say(call, whose, factors.look(asking(call, whose)))));
    }

    /** Changes it. */
    @POST
    public Response change(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(
                request,
                body,
                call -> FactorViews.place(app(call)),
                call -> own.page(call, PLACE, (whose, user) -> change(call, whose)));
    }

    private static String app(BrowserCall call) {
        return call.form().text(FactorViews.APP).orElse(NO_APP);
    }

    private Reply change(BrowserCall call, Whose whose) {
        var asking = asking(call, whose);
        return switch (call.form().text("step").orElse("")) {
            case "begin" -> say(call, whose, factors.begin(asking));
            case "confirm" -> confirm(call, whose);
            case "ask-renew" -> ask(call, whose, FactorViews::renewal);
            case "renew-by-login" -> say(call, whose, factors.renewRecoveryCodes(asking));
            case "renew" -> withCode(call, whose, again(call, FactorViews.RENEW), factors::renewRecoveryCodes);
            case "ask-remove" -> ask(call, whose, held -> FactorViews.REMOVE);
            case "remove" -> withCode(call, whose, again(call, FactorViews.REMOVE), factors::remove);
            case "passkey" -> say(call, whose, factors.beginPasskey(asking));
            case "make-passkey" -> makePasskey(call, whose);
            case "ask-remove-passkey" -> askRemoval(call, whose);
            case "remove-passkey" -> remove(call, whose, factors::removePasskey);
            case "forget-browser" -> remove(call, whose, factors::forgetBrowser);
            default -> press.tooOld(call.language());
        };
    }

    /** The page on which a code was missing or wrong, once more. */
    private interface Again {
        Reply show(int status, Text problem);
    }

    private Again again(BrowserCall call, Sheet sheet) {
        return (status, problem) -> forms.show(call, status, sheet, Optional.of(problem));
    }

    private Reply confirm(BrowserCall call, Whose whose) {
        var app = app(call);
        Again again = (status, problem) -> app.equals(NO_APP)
                ? wrong(call, whose, status, problem)
                : views.app(call, status, app, Optional.of(problem));
        return withCode(call, whose, again, factors::confirm);
    }

    /** Says what will happen, and asks for the code; whoever may not change anything is told so first. */
    private Reply ask(BrowserCall call, Whose whose, Function<FactorStanding, Sheet> sheet) {
        return switch (factors.look(asking(call, whose))) {
            case Outcome.Standing standing -> forms.show(call, 200, sheet.apply(standing.factors()), Optional.empty());
            case Outcome other -> say(call, whose, other);
        };
    }

    /** Says what will happen to a passkey; one that is gone already need not go. */
    private Reply askRemoval(BrowserCall call, Whose whose) {
        return switch (factors.look(asking(call, whose))) {
            case Outcome.Standing(var user, var standing, var browsers) ->
                standing.passkeys().stream()
                        .filter(key -> call.form().text(FactorViews.KEY).equals(Optional.of(key.id())))
                        .findFirst()
                        .map(key -> forms.show(call, 200, FactorViews.removal(key, standing), Optional.empty()))
                        .orElseGet(() -> press.toAccount(PLACE));
            case Outcome other -> say(call, whose, other);
        };
    }

    private Reply withCode(BrowserCall call, Whose whose, Again again, BiFunction<Asking, Secret, Outcome> change) {
        return call.form()
                .value("code")
                .map(code -> switch (change.apply(asking(call, whose), code)) {
                    case Outcome.Refused(Refusal.BadCredentials()) -> again.show(403, Text.FACTOR_WRONG);
                    case Outcome other -> say(call, whose, other);
                })
                .orElseGet(() -> again.show(400, Text.FACTOR_MISSING));
    }

    private Reply remove(BrowserCall call, Whose whose, BiFunction<Asking, String, Outcome> change) {
        return call.form()
                .text(FactorViews.KEY)
                .filter(PlainText::isPlain)
                .map(id -> say(call, whose, change.apply(asking(call, whose), id)))
                .orElseGet(() -> press.tooOld(call.language()));
    }

    private Reply makePasskey(BrowserCall call, Whose whose) {
        var answer = PasskeyOptions.answer(call.form());
        var name = call.form().text("name").flatMap(Passkey::name);
        if (answer.isEmpty() || name.isEmpty()) {
            return passkeyAgain(call, whose, 400, answer.isEmpty() ? Text.PASSKEY_WRONG : Text.PASSKEY_UNNAMED);
        }
        return switch (factors.addPasskey(asking(call, whose), answer.get(), name.get())) {
            case Outcome.Refused(Refusal.BadCredentials()) -> passkeyAgain(call, whose, 403, Text.PASSKEY_WRONG);
            case Outcome.AlreadySetUp() -> wrong(call, whose, 409, Text.PASSKEY_KNOWN);
            case Outcome other -> say(call, whose, other);
        };
    }

    private Reply passkeyAgain(BrowserCall call, Whose whose, int status, Text problem) {
        return switch (factors.beginPasskey(asking(call, whose))) {
            case Outcome.Challenged asked -> views.passkey(call, status, asked, Optional.of(problem));
            case Outcome other -> say(call, whose, other);
        };
    }

    private static Asking asking(BrowserCall call, Whose whose) {
        return new Asking(whose, call.source(), call.language().tongue());
    }

    private Reply say(BrowserCall call, Whose whose, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Standing standing -> views.standing(call, 200, standing, Optional.empty());
            case Outcome.Begun(var user, var seed) ->
                views.app(call, 200, FactorViews.app(user, seed), Optional.empty());
            case Outcome.Given(var codes) -> views.codes(call, codes);
            case Outcome.Challenged asked -> views.passkey(call, 200, asked, Optional.empty());
            case Outcome.Done() -> press.toAccount(PLACE);
            case Outcome.TooMany() -> wrong(call, whose, 409, Text.PASSKEYS_FULL);
            case Outcome.AlreadySetUp() -> press.toAccount(PLACE);
            case Outcome.NothingSetUp() -> press.toAccount(PLACE);
            case Outcome.NotThere() -> press.toAccount(PLACE);
            case Outcome.UnknownBearer() -> own.logIn(call, PLACE, Optional.empty());
            case Outcome.LoginTooOld() -> own.logIn(call, PLACE, Optional.of(Text.LOGIN_TOO_OLD));
            case Outcome.FactorWanted() ->
                own.loginPage().forgetting(own.logIn(call, PLACE, Optional.of(Text.FACTOR_WANTED)));
            case Outcome.Refused(Refusal.BadCredentials()) -> wrong(call, whose, 403, Text.FACTOR_WRONG);
            case Outcome.Refused(var why) -> press.refused(why, call.language());
        };
    }

    private Reply wrong(BrowserCall call, Whose whose, int status, Text problem) {
        return switch (factors.look(asking(call, whose))) {
            case Outcome.Standing standing -> views.standing(call, status, standing, Optional.of(problem));
            case Outcome other -> say(call, whose, other);
        };
    }
}
