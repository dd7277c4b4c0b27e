package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Authorize.Question;
import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome.CodeWanted;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that ask for a name and a password, and then perhaps for more, and what they bring back. */
final class LoginPage {
    /** What the form carries. */
    static final String ERRAND = "errand";

    /** What proves that the form is ours. */
    static final String SEAL = "seal";

    /** The login that waits for a code. */
    static final String PENDING = "pending";

    /** The ids of the passkeys by which that login may go on. */
    private static final String PASSKEYS = "passkeys";

    private final BrowserLogin login;
    private final PasskeyOptions options;
    private final SealForms seals;
    private final Jar jar;
    private final Press press;

    LoginPage(BrowserLogin login, PasskeyOptions options, SealForms seals, Jar jar, Press press) {
        this.login = login;
        this.options = options;
        this.seals = seals;
        this.jar = jar;
        this.press = press;
    }

    /**
     * How far somebody came.
     *
     * @param name as it was typed, or as it probably is
     * @param half the login that waits for a code or a passkey, once the password was right
     */
    record Attempt(
            int status, String name, Optional<Text> problem, Optional<Duration> retryAfter, Optional<CodeWanted> half) {
        /** Nobody has typed anything. */
        static final Attempt NONE = new Attempt(200, "", Optional.empty(), Optional.empty());

        /** How a password fared. */
        Attempt(int status, String name, Optional<Text> problem, Optional<Duration> retryAfter) {
            this(status, name, problem, retryAfter, Optional.empty());
        }

        Attempt orName(Optional<String> hint) {
            return new Attempt(status, name.isEmpty() ? hint.orElse("") : name, problem, retryAfter, half);
        }
    }

    /** The login that waits, from the form in which it came back. */
    static Optional<CodeWanted> half(Form form) {
        var ids = form.text(PASSKEYS).map(text -> List.of(text.split(" ", -1))).orElse(List.of());
        return form.text(PENDING).map(pending -> new CodeWanted(pending, ids));
    }

    /** The page, for a client or for us. */
    Reply show(BrowserCall call, Errand errand, Optional<Question> question, Attempt attempt) {
        var locales = question.map(Question::locales).orElseGet(errand::locales);
        var language = Language.of(locales, call.languages());
        var mark = call.mark().orElseGet(seals::mark);
        var text = errand.afresh().text();
        var view = view(question.map(Question::clientName), attempt, mark, text);
        var page = question.map(asked -> press.page(
                        attempt.status(), view, language, asked.wayBack().redirectUri()))
                .orElseGet(() -> press.page(attempt.status(), view, language));
        var timed = attempt.retryAfter().map(page::retryAfter).orElse(page);
        return call.mark().isPresent() ? timed : timed.with(jar.withMark(mark));
    }

    private View view(Optional<String> client, Attempt attempt, Secret mark, String errand) {
        var carried = new HashMap<>(Map.of(ERRAND, errand, SEAL, seals.seal(mark, sealed(errand))));
        var half = attempt.half();
        half.ifPresent(login -> carried.put(PENDING, login.pending()));
        half.filter(login -> !login.passkeys().isEmpty())
                .ifPresent(login -> carried.put(PASSKEYS, String.join(" ", login.passkeys())));
        return half.<View>map(waiting -> new View.Factor(
                        client,
                        attempt.problem(),
                        new View.Carried(carried),
                        FactorText.remembering(login.rememberedFor()),
                        Optional.of(waiting.passkeys())
                                .filter(ids -> !ids.isEmpty())
                                .map(ids -> passkey(mark, ids, carried, FactorText.PASSKEY_SHOW))))
                .orElseGet(() -> new View.Login(
                        client,
                        attempt.name(),
                        attempt.problem(),
                        new View.Carried(carried),
                        passkey(mark, List.of(), carried, FactorText.PASSKEY_LOG_IN)));
    }

    private View.Passkey passkey(Secret mark, List<String> ids, Map<String, String> carried, Phrase button) {
        var challenge = login.challenge(mark);
        var all = new HashMap<>(carried);
        all.put(PasskeyOptions.CHALLENGE, challenge);
        return new View.Passkey(
                press.base() + "login/passkey", options.toShow(challenge, ids), new View.Carried(all), button);
    }

    /** The same page, in whose browser nothing is remembered: the second factor is asked for next. */
    Reply forgetting(Reply page) {
        return page.with(jar.withoutRemembered());
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
