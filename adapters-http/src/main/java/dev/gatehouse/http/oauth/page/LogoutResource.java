package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.EndBrowserSession;
import dev.gatehouse.application.port.in.EndBrowserSession.Outcome;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a browser logs out, sent by a client or not (OpenID Connect RP-Initiated Logout 1.0 section 2). */
@Path(LogoutResource.PATH)
public final class LogoutResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/logout";

    private static final String SEALED = "logout";
    private static final String HINT = "id_token_hint";
    private static final Set<String> KNOWN =
            Set.of(HINT, "client_id", "post_logout_redirect_uri", "state", "ui_locales");

    private final Reception reception;
    private final EndBrowserSession endBrowserSession;
    private final SealForms seals;
    private final Jar jar;
    private final Press press;

    LogoutResource(Reception reception, EndBrowserSession endBrowserSession, SealForms seals, Jar jar, Press press) {
        this.reception = reception;
        this.endBrowserSession = endBrowserSession;
        this.seals = seals;
        this.jar = jar;
        this.press = press;
    }

    /** A request in the address. */
    @GET
    public Response byQuery(@Context ContainerRequestContext request) {
        return reception.query(request, call -> say(call, endBrowserSession.judge(request(call))));
    }

    /** A request in a form; one that our page made for this very session says that the user agreed. */
    @POST
    public Response byForm(@Context ContainerRequestContext request, byte[] body) {
        return reception.form(
                request,
                body,
                call -> call.session().map(session -> posted(call, session)).orElseGet(() -> askedAgain(call)));
    }

    private Reply posted(BrowserCall call, Secret session) {
        boolean hasAgreed = call.form()
                .text(LoginPage.SEAL)
                .flatMap(seal -> seals.sealedAt(session, SEALED, seal))
                .isPresent();
        return say(call, hasAgreed ? endBrowserSession.end(request(call)) : endBrowserSession.judge(request(call)));
    }

    /**
     * What another site has a browser post comes without our cookies, which are Lax; asked by a query, the browser brings them. What a hint
     * means ends at once, for whoever posts it may be no browser.
     */
    private Reply askedAgain(BrowserCall call) {
        if (call.form().text(HINT).isPresent()) {
            var unused = endBrowserSession.judge(request(call));
        }
        var known = new LinkedHashMap<>(words(call));
        known.keySet().retainAll(KNOWN);
        var address = WayBackReply.withQuery(press.base() + "logout", known);
        return address.length() <= AuthorizeResource.LONGEST
                ? Reply.empty(303).with("Location", address)
                : say(call, new Outcome.Malformed());
    }

    private static EndBrowserSession.Request request(BrowserCall call) {
        return new EndBrowserSession.Request(words(call), call.session(), call.source());
    }

    private static Map<String, String> words(BrowserCall call) {
        var words = call.form().texts();
        words.remove(LoginPage.SEAL);
        return words;
    }

    private Reply say(BrowserCall call, Outcome outcome) {
        var language = Language.of(call.form().text("ui_locales"), call.languages());
        return switch (outcome) {
            case Outcome.Ended(var to, var state) -> ended(to, state, language);
            case Outcome.QuestionWanted(var client, var to) -> question(call, client, to, language);
            case Outcome.Malformed() ->
                press.page(400, new View.Notice(Text.FAULT_TITLE, Text.BAD_REQUEST, Text.TRY_AGAIN_THERE), language);
        };
    }

    private Reply ended(Optional<String> to, Optional<String> state, Language language) {
        var reply = to.map(uri -> Reply.empty(303)
                        .with(
                                "Location",
                                WayBackReply.withQuery(
                                        uri,
                                        state.map(text -> Map.of("state", text)).orElse(Map.of()))))
                .orElseGet(() -> press.page(
                        200,
                        new View.Notice(Text.LOGGED_OUT_TITLE, Text.LOGGED_OUT).leadingTo(Text.LOG_IN_AGAIN, ""),
                        language));
        return reply.with(jar.withoutSession());
    }

    private Reply question(BrowserCall call, Optional<String> client, Optional<String> to, Language language) {
        var fields = new LinkedHashMap<>(words(call));
        call.session().ifPresent(session -> fields.put(LoginPage.SEAL, seals.seal(session, SEALED)));
        var view = new View.Logout(client, new View.Carried(fields));
        return to.map(uri -> press.page(200, view, language, uri)).orElseGet(() -> press.page(200, view, language));
    }
}
