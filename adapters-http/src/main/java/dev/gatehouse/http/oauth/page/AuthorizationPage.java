package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.Authorize.Outcome;
import dev.gatehouse.application.port.in.Authorize.Question;
import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what an authorization request comes to: a page that asks, or the way back. */
final class AuthorizationPage {
    private final Authorize authorize;
    private final SealForms seals;
    private final LoginPage loginPage;
    private final WayBackReply wayBack;
    private final Press press;

    AuthorizationPage(Authorize authorize, SealForms seals, LoginPage loginPage, WayBackReply wayBack, Press press) {
        this.authorize = authorize;
        this.seals = seals;
        this.loginPage = loginPage;
        this.wayBack = wayBack;
        this.press = press;
    }

    /**
     * Judges a request.
     *
     * @param redirect the status that sends a browser on
     * @param attempt what came of a login that was tried for it
     */
    Reply show(int redirect, BrowserCall call, Errand errand, LoginPage.Attempt attempt) {
        return say(redirect, call, errand, attempt, authorize.authorize(request(call, errand)));
    }

    /** Takes what the user says of a request; only from the page that was made for that user's session. */
    Reply agree(BrowserCall call, Errand errand, String seal, boolean allows) {
        boolean isOurs = call.session()
                .flatMap(session -> seals.sealedAt(session, sealed(errand), seal))
                .isPresent();
        return isOurs
                ? say(303, call, errand, LoginPage.Attempt.NONE, authorize.agree(request(call, errand), allows))
                : press.tooOld(language(call, errand));
    }

    private Authorize.Request request(BrowserCall call, Errand errand) {
        return new Authorize.Request(
                errand.parameters(),
                errand.resources(),
                call.session(),
                loginPage.madeAt(call, errand),
                false,
                call.source());
    }

    private Reply say(int redirect, BrowserCall call, Errand errand, LoginPage.Attempt attempt, Outcome outcome) {
        var language = language(call, errand);
        return switch (outcome) {
            case Outcome.SentBack(var to, var code) -> wayBack.withCode(redirect, to, code, language);
            case Outcome.TurnedBack(var to, var error) -> wayBack.withError(redirect, to, error, language);
            case Outcome.Stranded(var why) -> stranded(why, language);
            case Outcome.LoginWanted(var question, var hint, boolean forFactor) -> {
                var page = loginPage.show(call, errand, Optional.of(question), attempt.orName(hint));
                yield forFactor ? loginPage.forgetting(page) : page;
            }
            case Outcome.ConsentWanted(var question, var user, var scope) ->
                call.session()
                        .map(session -> consent(
                                session,
                                errand,
                                question,
                                user,
                                List.copyOf(scope.words()),
                                Language.of(question.locales(), call.languages())))
                        .orElseGet(() -> press.tooOld(language));
            case Outcome.NotServed(var why) -> press.refused(why, language);
        };
    }

    private Reply consent(
            Secret session, Errand errand, Question question, String user, List<String> scope, Language language) {
        var carried = new View.Carried(
                Map.of(LoginPage.ERRAND, errand.text(), LoginPage.SEAL, seals.seal(session, sealed(errand))));
        return press.page(
                200,
                new View.Consent(question.clientName(), user, scope, carried),
                language,
                question.wayBack().redirectUri());
    }

    private static String sealed(Errand errand) {
        return "consent " + errand.text();
    }

    private static Language language(BrowserCall call, Errand errand) {
        return Language.of(errand.locales(), call.languages());
    }

    /** F3, RFC 9700 section 4.11.2: a page of ours, never a redirect. */
    private Reply stranded(Stranding why, Language language) {
        var sentence = switch (why) {
            case UNKNOWN_CLIENT -> Text.UNKNOWN_CLIENT;
            case UNKNOWN_REDIRECT -> Text.UNKNOWN_REDIRECT;
            case UNKNOWN_REQUEST -> Text.UNKNOWN_REQUEST;
        };
        return press.page(400, new View.Notice(Text.STRANDED_TITLE, sentence, Text.TRY_AGAIN_THERE), language);
    }
}
