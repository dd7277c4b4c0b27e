package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import gg.jte.generated.precompiled.JtecodeGenerated;
import gg.jte.generated.precompiled.JteconsentGenerated;
import gg.jte.generated.precompiled.JtedeviceGenerated;
import gg.jte.generated.precompiled.JtefactorGenerated;
import gg.jte.generated.precompiled.JtefactorsGenerated;
import gg.jte.generated.precompiled.JteformGenerated;
import gg.jte.generated.precompiled.JtelistingGenerated;
import gg.jte.generated.precompiled.JteloginGenerated;
import gg.jte.generated.precompiled.JtelogoutGenerated;
import gg.jte.generated.precompiled.JtenewappGenerated;
import gg.jte.generated.precompiled.JtenewpasskeyGenerated;
import gg.jte.generated.precompiled.JtenoticeGenerated;
import gg.jte.generated.precompiled.JteonwardGenerated;
import gg.jte.generated.precompiled.JterecoverycodesGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Prints pages. */
final class Press {
    private final Branding branding;
    private final String base;
    private final BooleanSupplier signUp;
    private final Stylesheet style;

    /**
     * A press of that house.
     *
     * @param base the path under which all pages lie, with a slash at the end
     * @param signUp whether strangers may make accounts
     */
    Press(Branding branding, String base, BooleanSupplier signUp) {
        this.branding = branding;
        this.base = base;
        this.signUp = signUp;
        this.style = Stylesheet.of(branding, "");
    }

    /** How the house is called. */
    String brand() {
        return branding.name();
    }

    /** The path under which all pages lie, with a slash at the end. */
    String base() {
        return base;
    }

    /** A page whose forms go to us alone. */
    Reply page(int status, View view, Language language) {
        return print(status, view, language, "'self'");
    }

    /** A page whose form goes to us, and from here to another place at which the browser is sent back. */
    Reply page(int status, View view, Language language, String redirectUri) {
        return print(status, view, language, "'self' " + onward(redirectUri));
    }

    /**
     * What may come after a form: clients send browsers on, and those hold each hop against the policy. A host would not do either: a
     * policy has no words for one such as {@code [::1]}.
     */
    private static String onward(String redirectUri) {
        return redirectUri.startsWith("http:") ? "http: https:" : "https:";
    }

    /** A form that goes to a client with an answer. */
    Reply onward(String redirectUri, Map<String, String> answer, Language language) {
        return print(200, new View.Onward(redirectUri, new View.Carried(answer)), language, onward(redirectUri));
    }

    /** Sends a browser on about its errand (F9: 303, so that nothing of a form is sent again). */
    Reply seeOther(Errand errand) {
        return errand.accountPage()
                .map(this::toAccount)
                .orElseGet(() -> Reply.empty(303).with("Location", base + errand.text()));
    }

    /** Sends a browser to a page about the account. */
    Reply toAccount(String page) {
        return Reply.empty(303).with("Location", accountPath(page));
    }

    /** Where a page about the account lies. */
    String accountPath(String page) {
        return Frame.accountOf(base) + (page.isEmpty() ? "" : "/" + page);
    }

    /** For a form that was not made for this browser, or too long ago. */
    Reply tooOld(Language language) {
        return page(403, new View.Notice(Text.FAULT_TITLE, Text.PAGE_TOO_OLD, Text.TRY_AGAIN_THERE), language);
    }

    /** For whoever is not served at all. */
    Reply refused(Refusal why, Language language) {
        var said = Refused.of(why);
        var page = page(said.status(), new View.Notice(Text.FAULT_TITLE, said.text()), language);
        return said.retryAfter().map(page::retryAfter).orElse(page);
    }

    /** The words for a fault. */
    Reply fault(Fault fault, List<String> languages) {
        var words = FaultWords.of(fault);
        var view = new View.Notice(Text.FAULT_TITLE, words.text(), words.what(), Optional.empty(), List.of());
        return words.headers().apply(page(words.status(), view, Language.of(Optional.empty(), languages)));
    }

    private Reply print(int status, View view, Language language, String formsGoTo) {
        var frame = new Frame(
                language,
                branding.name(),
                base,
                branding.logo().map(logo -> base + "logo"),
                signUp.getAsBoolean(),
                style.text());
        var policy =
                "default-src 'none'; style-src " + style.source() + "; script-src 'self'; img-src 'self'; form-action "
                        + formsGoTo + "; frame-ancestors 'none'; base-uri 'none'";
        return Reply.of(status, "text/html;charset=utf-8", html(frame, view).getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy)
                .with("Content-Language", language.tag());
    }

    private static String html(Frame frame, View view) {
        var text = new StringOutput();
        var out = new OwaspHtmlTemplateOutput(text);
        switch (view) {
            case View.Login login -> JteloginGenerated.render(out, null, frame, login);
            case View.Factor factor -> JtefactorGenerated.render(out, null, frame, factor);
            case View.Factors factors -> JtefactorsGenerated.render(out, null, frame, factors);
            case View.NewApp app -> JtenewappGenerated.render(out, null, frame, app);
            case View.NewPasskey made -> JtenewpasskeyGenerated.render(out, null, frame, made);
            case View.RecoveryCodes codes -> JterecoverycodesGenerated.render(out, null, frame, codes);
            case View.Consent consent -> JteconsentGenerated.render(out, null, frame, consent);
            case View.Onward onward -> JteonwardGenerated.render(out, null, frame, onward);
            case View.Code code -> JtecodeGenerated.render(out, null, frame, code);
            case View.Device device -> JtedeviceGenerated.render(out, null, frame, device);
            case View.Logout logout -> JtelogoutGenerated.render(out, null, frame, logout);
            case View.Form form -> JteformGenerated.render(out, null, frame, form);
            case View.Listing listing -> JtelistingGenerated.render(out, null, frame, listing);
            case View.Notice notice -> JtenoticeGenerated.render(out, null, frame, notice);
        }
        return text.toString();
    }
}
