package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Authorize.Question;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.http.dialect.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The pages that ask for a name and a password, and then perhaps for a code, and what they bring back. */
final class LoginPage {
    /** What the form carries. */
    static final String ERRAND = "errand";

    /** What proves that the form is ours. */
    static final String SEAL = "seal";

    /** The login that waits for a code. */
    static final String PENDING = "pending";

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
     * @param pending the login that waits for a code, once the password was right
     */
    record Attempt(
            int status, String name, Optional<Text> problem, Optional<Duration> retryAfter, Optional<String> pending) {
        /** Nobody has typed anything. */
        static final Attempt NONE = new Attempt(200, "", Optional.empty(), Optional.empty());

        /** How a password fared. */
        Attempt(int status, String name, Optional<Text> problem, Optional<Duration> retryAfter) {
            this(status, name, problem, retryAfter, Optional.empty());
        }

        Attempt orName(Optional<String> hint) {
            return new Attempt(status, name.isEmpty() ? hint.orElse("") : name, problem, retryAfter, pending);
        }
    }

    /** The page, for a client or for us. */
    Reply show(BrowserCall call, Errand errand, Optional<Question> question, Attempt attempt) {
        var language = Language.of(Optional.ofNullable(errand.parameters().get("ui_locales")), call.languages());
        var mark = call.mark().orElseGet(seals::mark);
        var text = errand.afresh().text();
        var view = view(question.map(Question::clientName), attempt, text, seals.seal(mark, sealed(text)));
        var page = question.map(asked -> press.page(
                        attempt.status(), view, language, asked.wayBack().redirectUri()))
                .orElseGet(() -> press.page(attempt.status(), view, language));
        var timed = attempt.retryAfter().map(page::retryAfter).orElse(page);
        return call.mark().isPresent() ? timed : timed.with(jar.withMark(mark));
    }

    private static View view(Optional<String> client, Attempt attempt, String errand, String seal) {
        return attempt.pending()
                .<View>map(pending -> new View.Factor(
                        client,
                        attempt.problem(),
                        new View.Carried(Map.of(ERRAND, errand, SEAL, seal, PENDING, pending))))
                .orElseGet(() -> new View.Login(
                        client,
                        attempt.name(),
                        attempt.problem(),
                        new View.Carried(Map.of(ERRAND, errand, SEAL, seal))));
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
