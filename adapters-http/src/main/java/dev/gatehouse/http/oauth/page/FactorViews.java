package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.OwnFactors.Outcome.Challenged;
import dev.gatehouse.application.port.in.OwnFactors.Outcome.Standing;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AccountForms.Sheet;
import dev.gatehouse.http.wire.AppAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages about second factors. */
final class FactorViews {
    /** What a form carries of an app that is being set up: its seed and its user. */
    static final String APP = "app";

    /** The id of what is removed. */
    static final String KEY = "key";

    private static final int GROUP = 4;
    private static final String REMOVE_PASSKEY = "remove-passkey";
    private static final List<View.Link> BACK = List.of(new View.Link(FactorText.TITLE, OwnFactorsResource.PLACE));

    /** Asks for the code for new recovery codes. */
    static final Sheet RENEW = sheet("renew", FactorText.RENEW, FactorText.RENEW_WILL);

    /** The same where there is no app to show one: a login of late with a second factor is enough. */
    private static final Sheet RENEW_BY_LOGIN = new Sheet(
            FactorText.RENEW,
            List.of(FactorText.RENEW_WILL),
            OwnFactorsResource.PLACE,
            Map.of("step", "renew-by-login"),
            List.of(),
            FactorText.RENEW,
            BACK);

    /** Asks for the code to go without the app. */
    static final Sheet REMOVE = sheet("remove", FactorText.REMOVE, FactorText.REMOVE_WILL);

    private final AccountForms forms;
    private final PasskeyOptions options;
    private final Press press;

    FactorViews(AccountForms forms, PasskeyOptions options, Press press) {
        this.forms = forms;
        this.options = options;
        this.press = press;
    }

    /** One thing for which a code is needed: it alone is done by a code that is typed there. */
    private static Sheet sheet(String step, FactorText title, FactorText consequence) {
        return new Sheet(
                title,
                List.of(consequence, FactorText.CODE_FIRST),
                OwnFactorsResource.PLACE,
                Map.of("step", step),
                List.of(new View.Field("code", Text.FACTOR_LABEL, View.Kind.CODE)),
                title,
                BACK);
    }

    /** Says what will happen to the recovery codes, and asks for the code where there can be one. */
    static Sheet renewal(FactorStanding standing) {
        return standing.since().isPresent() ? RENEW : RENEW_BY_LOGIN;
    }

    /** Says what will happen once that passkey is removed. */
    static Sheet removal(Passkey key, FactorStanding standing) {
        boolean isLast = standing.since().isEmpty() && standing.passkeys().size() == 1;
        var sentences = new ArrayList<Phrase>();
        sentences.add(FactorText.PASSKEY_REMOVE_WILL.about(key.name()));
        if (isLast) {
            sentences.add(FactorText.LAST_FACTOR_GOES);
        }
        if (isLast && standing.isPasswordShort()) {
            sentences.add(FactorText.SHORT_PASSWORD);
        }
        return new Sheet(
                FactorText.PASSKEY_REMOVE_TITLE,
                sentences,
                OwnFactorsResource.PLACE,
                Map.of("step", REMOVE_PASSKEY, KEY, key.id()),
                List.of(),
                FactorText.PASSKEY_REMOVE_TITLE,
                BACK);
    }

    /** The place of a form; one that carries an app is good for that app alone, so that no other comes back. */
    static String place(String app) {
        return OwnFactorsResource.PLACE + (app.isEmpty() ? "" : " " + app);
    }

    /** An app as a form carries it. */
    static String app(String user, Secret seed) {
        return seed.reveal() + " " + user;
    }

    Reply standing(BrowserCall call, int status, Standing standing, Optional<Text> problem) {
        var view = new View.Factors(
                standing.user(),
                standing.factors().since().isPresent(),
                standing.factors().passkeys().stream()
                        .map(key -> row(call, key))
                        .toList(),
                standing.browsers().stream().map(browser -> row(call, browser)).toList(),
                standing.factors().recoveryCodesLeft(),
                standing.factors().isPasswordShort(),
                problem,
                forms.carried(call, place(""), Map.of()),
                OwnAccountResource.HOME);
        return press.page(status, view, call.language());
    }

    private View.Row row(BrowserCall call, Passkey key) {
        var since = Detail.of(Text.SINCE, key.createdAt());
        var used = key.usedAt().map(at -> Detail.of(Text.LAST_USED, at));
        return new View.Row(
                key.name(),
                Stream.concat(Stream.of(since), used.stream()).toList(),
                Optional.of(removal(call, "ask-" + REMOVE_PASSKEY, key.id())));
    }

    private View.Row row(BrowserCall call, RememberedBrowser browser) {
        var name = browser.agent().isEmpty()
                ? FactorText.UNNAMED_BROWSER.in(call.language())
                : AgentName.of(browser.agent());
        var details = List.of(Detail.of(Text.SINCE, browser.createdAt()), Detail.of(Text.LAST_USED, browser.usedAt()));
        return new View.Row(name, details, Optional.of(removal(call, "forget-browser", browser.id())));
    }

    private View.Act removal(BrowserCall call, String step, String id) {
        var carried = forms.carried(call, place(""), Map.of("step", step, KEY, id));
        return new View.Act(FactorText.PASSKEY_REMOVE, OwnFactorsResource.PLACE, carried);
    }

    Reply passkey(BrowserCall call, int status, Challenged asked, Optional<Text> problem) {
        var carried = forms.carried(
                call, place(""), Map.of("step", "make-passkey", PasskeyOptions.CHALLENGE, asked.challenge()));
        var passkey = new View.Passkey(
                press.accountPath(OwnFactorsResource.PLACE), options.toMake(asked), carried, FactorText.PASSKEY_MAKE);
        return press.page(status, new View.NewPasskey(passkey, problem, BACK), call.language());
    }

    Reply app(BrowserCall call, int status, String app, Optional<Text> problem) {
        int end = app.indexOf(' ');
        var seed = app.substring(0, end);
        var picture = QrPicture.of(AppAddress.of(press.brand(), app.substring(end + 1), seed));
        var carried = forms.carried(call, place(app), Map.of(APP, app));
        return press.page(status, new View.NewApp(picture, grouped(seed), problem, carried), call.language());
    }

    Reply codes(BrowserCall call, List<Secret> codes) {
        var view = new View.RecoveryCodes(codes.stream().map(Secret::reveal).toList());
        return press.page(200, view, call.language());
    }

    private static String grouped(String seed) {
        var text = new StringBuilder(seed);
        for (int at = GROUP; at < text.length(); at += GROUP + 1) {
            text.insert(at, ' ');
        }
        return text.toString();
    }
}
