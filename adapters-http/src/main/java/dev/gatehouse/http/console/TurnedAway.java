package dev.gatehouse.http.console;

import dev.gatehouse.http.console.LoginSheet.Typed;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Phrase;
import dev.gatehouse.http.oauth.page.Text;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;

/** What whoever is not let through is told, and how they go on from there. */
record TurnedAway(Sheet sheet, Visitor visitors, LoginSheet login) {
    /** For a form that no page of ours made for this browser, or too long ago. */
    Reply tooOld(ContainerRequestContext request) {
        var language = Visitor.language(request);
        var path = Visitor.address(request);
        var again = path.equals(SignOutResource.PATH) ? Console.PATH : path;
        var page = Page.of(
                Text.FAULT_TITLE.in(language),
                new Block.Alarm(Text.PAGE_TOO_OLD.in(language)),
                new Block.Links(List.of(new Block.Link(Text.OPEN_AGAIN.in(language), again))));
        return sheet.page(403, page, language);
    }

    /** The same for whoever is signed in: what they filled in is not lost. */
    Reply tooOld(ContainerRequestContext request, Visit visit) {
        return Kept.of(request, visit.form())
                .map(kept -> new Page(
                                visit.say(Text.FAULT_TITLE), kept.blocks(visit.language(), visit.seal(visit.path())))
                        .after(List.of(new Block.Alarm(visit.say(FrameText.WAS_TOO_OLD)))))
                .map(page -> sheet.page(403, page, visit))
                .orElseGet(() -> tooOld(request));
    }

    /** For whoever is nobody, or no longer: they sign in, and go on where they were. */
    Reply signIn(ContainerRequestContext request, Form form) {
        return Kept.of(request, form).isPresent()
                ? signIn(request, form, FrameText.SESSION_OVER)
                : Reply.empty(303).with("Location", LoginResource.address(Visitor.address(request)));
    }

    /** The same at once, for that reason. */
    Reply signIn(ContainerRequestContext request, Form form, Phrase why) {
        var kept = Kept.of(request, form).map(Kept::words).orElse("");
        var typed = new Typed("", Visitor.address(request), Optional.empty(), kept);
        return login.ask(request, 403, typed, Optional.of(why));
    }

    /** For whoever may not run anything. */
    Reply notEntitled(ContainerRequestContext request) {
        var language = Visitor.language(request);
        var page = Page.of(FrameText.REFUSED_TITLE.in(language), new Block.Alarm(FrameText.NOT_ENTITLED.in(language)));
        return sheet.page(403, page, language);
    }

    /** For whoever came in before a second factor was required. */
    Reply factorWanted(ContainerRequestContext request) {
        var language = Visitor.language(request);
        var again = new Block.Link(FrameText.SIGN_IN.in(language), LoginResource.address(Visitor.address(request)));
        var page = Page.of(
                FrameText.REFUSED_TITLE.in(language),
                new Block.Alarm(FrameText.FACTOR_NEEDED.in(language)),
                new Block.Links(List.of(visitors.toFactors(language), again)));
        return sheet.page(403, page, language);
    }
}
