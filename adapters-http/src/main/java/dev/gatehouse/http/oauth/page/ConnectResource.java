package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.ConnectDevice;
import dev.gatehouse.application.port.in.ConnectDevice.Found;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Errand.Place;
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

/** Where a user types the code of a device, and says whether it may (RFC 8628 section 3.3). */
@Path(ConnectResource.PATH)
public final class ConnectResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/device";

    private static final String CODE = "user_code";
    private static final String DECISION = "decision";

    private final Reception reception;
    private final BrowserLogin browserLogin;
    private final ConnectDevice connectDevice;
    private final SealForms seals;
    private final LoginPage loginPage;
    private final Press press;

    ConnectResource(
            Reception reception,
            BrowserLogin browserLogin,
            ConnectDevice connectDevice,
            SealForms seals,
            LoginPage loginPage,
            Press press) {
        this.reception = reception;
        this.browserLogin = browserLogin;
        this.connectDevice = connectDevice;
        this.seals = seals;
        this.loginPage = loginPage;
        this.press = press;
    }

    /** The page, with the code in it where the device gave its address whole. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return reception.query(
                request,
                call -> withSession(
                        call,
                        session -> call.form()
                                .text(CODE)
                                .map(code -> say(call, session, code, connectDevice.find(code, session, call.source())))
                                .orElseGet(() -> codePage(call, session, 200, "", Optional.empty()))));
    }

    /** Takes a code, and afterwards what the user says of the device. */
    @POST
    public Response decide(@Context ContainerRequestContext request, byte[] body) {
        return reception.ownForm(request, body, call -> withSession(call, session -> decide(call, session)));
    }

    /** Whoever is nobody logs in first, and comes back with the code. */
    private Reply withSession(BrowserCall call, Function<Secret, Reply> answer) {
        return call.session()
                .filter(session -> browserLogin.whoIs(session).isPresent())
                .map(answer)
                .orElseGet(() -> login(call));
    }

    private Reply decide(BrowserCall call, Secret session) {
        var code = call.form().text(CODE).orElse("");
        var decision = call.form().text(DECISION);
        var seal = call.form().text(LoginPage.SEAL).orElse("");
        var sealed = decision.isPresent() ? sealed(code) : sealed("");
        if (seals.sealedAt(session, sealed, seal).isEmpty()) {
            return codePage(call, session, 403, code, Optional.of(Text.PAGE_TOO_OLD));
        }
        var found = decision.map(word -> connectDevice.decide(code, session, word.equals("allow"), call.source()))
                .orElseGet(() -> connectDevice.find(code, session, call.source()));
        return say(call, session, code, found);
    }

    private Reply say(BrowserCall call, Secret session, String typed, Found found) {
        return switch (found) {
            case Found.Asked asked -> askPage(call, session, asked);
            case Found.Decided(boolean allowed) -> decided(call, allowed);
            case Found.Unknown() -> codePage(call, session, 400, typed, Optional.of(Text.UNKNOWN_CODE));
            case Found.LoginWanted() -> login(call);
            case Found.NotServed(var why) -> press.refused(why, call.language());
        };
    }

    private Reply login(BrowserCall call) {
        var code = call.form().text(CODE);
        var errand = new Errand(
                Place.DEVICE, code.map(one -> Map.of(CODE, one)).orElse(Map.of()), List.of(), Optional.empty());
        return loginPage.show(call, errand, Optional.empty(), LoginPage.Attempt.NONE);
    }

    private Reply codePage(BrowserCall call, Secret session, int status, String typed, Optional<Text> problem) {
        var carried = new View.Carried(Map.of(LoginPage.SEAL, seals.seal(session, sealed(""))));
        return press.page(status, new View.Code(typed, problem, carried), call.language());
    }

    private Reply askPage(BrowserCall call, Secret session, Found.Asked asked) {
        var code = asked.code().text();
        var carried = new View.Carried(Map.of(CODE, code, LoginPage.SEAL, seals.seal(session, sealed(code))));
        var view = new View.Device(
                asked.clientName(),
                asked.user(),
                code,
                List.copyOf(asked.scope().words()),
                carried);
        return press.page(200, view, call.language());
    }

    private Reply decided(BrowserCall call, boolean allowed) {
        var view =
                new View.Notice(Text.DONE_TITLE, allowed ? Text.DEVICE_ALLOWED : Text.DEVICE_DENIED, Text.CLOSE_THIS);
        return press.page(200, view, call.language());
    }

    private static String sealed(String code) {
        return "device " + code;
    }
}
