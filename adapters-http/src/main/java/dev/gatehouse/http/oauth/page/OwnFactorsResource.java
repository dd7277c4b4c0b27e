package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where people who are logged in set up what they show besides a password. */
@Path("/account/" + OwnFactorsResource.PLACE)
public final class OwnFactorsResource {
    /** Where it lies among the pages about the account. */
    static final String PLACE = "factors";

    private static final String NO_APP = "";

    private final AccountForms forms;
    private final Own own;
    private final OwnFactors factors;
    private final FactorViews views;
    private final Press press;

    OwnFactorsResource(AccountForms forms, Own own, OwnFactors factors, Press press) {
        this.forms = forms;
        this.own = own;
        this.factors = factors;
        this.views = new FactorViews(forms, press);
        this.press = press;
    }

    /** What there is. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> own.page(
                        call, PLACE, (whose, user) -> say(call, whose, NO_APP, factors.look(asking(call, whose)))));
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
        var app = app(call);
        var code = call.form().value("code");
        var step = call.form().text("step").orElse("");
        if (code.isEmpty() && !step.equals("begin")) {
            return wrong(call, whose, app, 400, Text.FACTOR_MISSING);
        }
        var asking = asking(call, whose);
        return switch (step) {
            case "begin" -> say(call, whose, NO_APP, factors.begin(asking));
            case "confirm" -> say(call, whose, app, factors.confirm(asking, code.orElseThrow()));
            case "renew" -> say(call, whose, NO_APP, factors.renewRecoveryCodes(asking, code.orElseThrow()));
            case "remove" -> say(call, whose, NO_APP, factors.remove(asking, code.orElseThrow()));
            default -> press.tooOld(call.language());
        };
    }

    private static Asking asking(BrowserCall call, Whose whose) {
        return new Asking(whose, call.source());
    }

    private Reply say(BrowserCall call, Whose whose, String app, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Standing standing -> views.standing(call, 200, standing, Optional.empty());
            case Outcome.Begun(var user, var seed) ->
                views.app(call, 200, FactorViews.app(user, seed), Optional.empty());
            case Outcome.Given(var codes) -> views.codes(call, codes);
            case Outcome.Removed() -> press.toAccount(PLACE);
            case Outcome.AlreadySetUp() -> press.toAccount(PLACE);
            case Outcome.NothingSetUp() -> press.toAccount(PLACE);
            case Outcome.UnknownBearer() -> own.logIn(call, PLACE, Optional.empty());
            case Outcome.LoginTooOld() -> own.logIn(call, PLACE, Optional.of(Text.LOGIN_TOO_OLD));
            case Outcome.Refused(Refusal.BadCredentials()) -> wrong(call, whose, app, 403, Text.FACTOR_WRONG);
            case Outcome.Refused(var why) -> press.refused(why, call.language());
        };
    }

    private Reply wrong(BrowserCall call, Whose whose, String app, int status, Text problem) {
        if (!app.equals(NO_APP)) {
            return views.app(call, status, app, Optional.of(problem));
        }
        return switch (factors.look(asking(call, whose))) {
            case Outcome.Standing standing -> views.standing(call, status, standing, Optional.of(problem));
            case Outcome other -> say(call, whose, app, other);
        };
    }
}
