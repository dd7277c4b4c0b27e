package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Authorize.Question;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.http.dialect.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The page that asks for a name and a password, and what it brings back. */
final class LoginPage {
    /** What the form carries. */
    static final String ERRAND = "errand";

    /** What proves that the form is ours. */
    static final String SEAL = "seal";

    private final SealForms seals;
    private final Jar jar;
    private final Press press;

    LoginPage(SealForms seals, Jar jar, Press press) {
        this.seals = seals;
        this.jar = jar;
        this.press = press;
    }

    /**
     * How far somebody came.
     *
     * @param name as it was typed, or as it probably is
     */
    record Attempt(int status, String name, Optional<Text> problem, Optional<Duration> retryAfter) {
        /** Nobody has typed anything. */
        static final Attempt NONE = new Attempt(200, "", Optional.empty(), Optional.empty());

        Attempt orName(Optional<String> hint) {
            return new Attempt(status, name.isEmpty() ? hint.orElse("") : name, problem, retryAfter);
        }
    }

    /** The page, for a client or for us. */
    Reply show(BrowserCall call, Errand errand, Optional<Question> question, Attempt attempt) {
        var language = Language.of(Optional.ofNullable(errand.parameters().get("ui_locales")), call.languages());
        var mark = call.mark().orElseGet(seals::mark);
        var text = errand.afresh().text();
        var carried = new View.Carried(Map.of(ERRAND, text, SEAL, seals.seal(mark, sealed(text))));
        var view = new View.Login(question.map(Question::clientName), attempt.name(), attempt.problem(), carried);
        var page = question.map(asked -> press.page(
                        attempt.status(), view, language, asked.wayBack().redirectUri()))
                .orElseGet(() -> press.page(attempt.status(), view, language));
        var timed = attempt.retryAfter().map(page::retryAfter).orElse(page);
        return call.mark().isPresent() ? timed : timed.with(jar.withMark(mark));
    }

    /** When the page was made from which this browser comes back to its errand; empty if it comes from none. */
    Optional<Instant> madeAt(BrowserCall call, Errand errand) {
        return errand.loginSeal()
                .flatMap(seal -> call.mark()
                        .flatMap(mark ->
                                seals.sealedAt(mark, sealed(errand.afresh().text()), seal)));
    }

    private static String sealed(String errand) {
        return "login " + errand;
    }
}
