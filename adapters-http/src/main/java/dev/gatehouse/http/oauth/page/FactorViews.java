package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.OwnFactors.Outcome.Standing;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.AppAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages about second factors. */
final class FactorViews {
    /** What a form carries of an app that is being set up: its seed and its user. */
    static final String APP = "app";

    private static final int GROUP = 4;

    private final AccountForms forms;
    private final Press press;

    FactorViews(AccountForms forms, Press press) {
        this.forms = forms;
        this.press = press;
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
                standing.factors().recoveryCodesLeft(),
                problem,
                forms.carried(call, place(""), Map.of()),
                OwnAccountResource.HOME);
        return press.page(status, view, call.language());
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
