package dev.gatehouse.http.console;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Branding;
import dev.gatehouse.http.oauth.page.FaultWords;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.Refused;
import dev.gatehouse.http.oauth.page.Stylesheet;
import dev.gatehouse.http.oauth.page.Text;
import gg.jte.generated.precompiled.console.JtealarmGenerated;
import gg.jte.generated.precompiled.console.JteaskGenerated;
import gg.jte.generated.precompiled.console.JtechartGenerated;
import gg.jte.generated.precompiled.console.JtedoneGenerated;
import gg.jte.generated.precompiled.console.JtefactsGenerated;
import gg.jte.generated.precompiled.console.JteheadingGenerated;
import gg.jte.generated.precompiled.console.JtelinksGenerated;
import gg.jte.generated.precompiled.console.JteonceGenerated;
import gg.jte.generated.precompiled.console.JtepageGenerated;
import gg.jte.generated.precompiled.console.JtepasskeyGenerated;
import gg.jte.generated.precompiled.console.JtepointsGenerated;
import gg.jte.generated.precompiled.console.JteproseGenerated;
import gg.jte.generated.precompiled.console.JtesearchGenerated;
import gg.jte.generated.precompiled.console.JtestepsGenerated;
import gg.jte.generated.precompiled.console.JtetableGenerated;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Prints pages of the console. */
final class Sheet {
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src ";

    private static final String WITH_SCRIPT = "; script-src 'self'";

    private static final String WITH_SEARCH = WITH_SCRIPT + "; connect-src 'self'";

    private final String brand;
    private final Stylesheet style;

    Sheet(Branding branding) {
        this.brand = branding.name();
        this.style = Stylesheet.of(branding, Stylesheet.resource(Sheet.class, "console.css"));
    }

    /** A page for whoever is signed in. */
    Reply page(int status, Page page, Visit visit) {
        var rooms = Arrays.stream(Room.values())
                .filter(room -> room.isOpenTo(visit))
                .toList();
        var user = Optional.of(visit.user());
        var seal = visit.seal(SignOutResource.PATH);
        var frame = new Frame(visit.language(), brand, visit.path(), visit.address(), user, rooms, seal, style.text());
        return print(status, frame, page);
    }

    /** A page for nobody in particular. */
    Reply page(int status, Page page, Language language) {
        return page(status, page, language, Console.PATH);
    }

    /** The same where the browser can come back to it. */
    Reply page(int status, Page page, Language language, String address) {
        var frame = new Frame(language, brand, Console.PATH, address, Optional.empty(), List.of(), "", style.text());
        return print(status, frame, page);
    }

    /** The words for a fault. */
    Reply fault(Fault fault, Language language) {
        var words = FaultWords.of(fault);
        var alarm = new Block.Alarm(words.text().in(language, words.what()));
        var back = new Block.Links(List.of(new Block.Link(FrameText.OVERVIEW.in(language), Console.PATH)));
        return words.headers()
                .apply(page(words.status(), Page.of(Text.FAULT_TITLE.in(language), alarm, back), language));
    }

    /** For whoever is not served at all. */
    Reply refused(Refusal why, Language language) {
        var said = Refused.of(why);
        var alarm = new Block.Alarm(said.text().in(language));
        var page = page(said.status(), Page.of(FrameText.REFUSED_TITLE.in(language), alarm), language);
        return said.retryAfter().map(page::retryAfter).orElse(page);
    }

    /** For whoever comes from where the console may not be called at all. */
    Reply closed(Language language) {
        var alarm = new Block.Alarm(FrameText.CLOSED_HERE.in(language));
        return page(403, Page.of(FrameText.REFUSED_TITLE.in(language), alarm), language);
    }

    /** For what is not there. */
    Reply notThere(Visit visit) {
        return refused(404, visit, visit.say(FrameText.NOT_THERE));
    }

    /** For what somebody else changed since it was looked at. */
    Reply changedSince(Visit visit) {
        var again = new Block.Link(visit.say(Text.OPEN_AGAIN), visit.address());
        var page = Page.of(
                visit.say(FrameText.REFUSED_TITLE),
                new Block.Alarm(visit.say(FrameText.CHANGED_SINCE)),
                new Block.Links(List.of(again)));
        return page(412, page, visit);
    }

    /** For what somebody who is signed in does not hold the permission. */
    Reply lacking(Visit visit, String permission) {
        return refused(403, visit, visit.say(FrameText.LACKING, permission));
    }

    /** For what somebody who is signed in cannot have. */
    Reply refused(int status, Visit visit, String why) {
        return page(status, Page.of(visit.say(FrameText.REFUSED_TITLE), new Block.Alarm(why)), visit);
    }

    private Reply print(int status, Frame frame, Page page) {
        var text = new StringOutput();
        var blocks = page.blocks();
        int focused = focused(blocks);
        var contents = IntStream.range(0, blocks.size())
                .mapToObj(place -> content(blocks.get(place), place == focused))
                .toList();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(text), null, frame, page.title(), contents);
        return Reply.of(status, "text/html;charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY + style.source() + scripts(page))
                // Not at the pages of a login: whoever opened them as a popup waits for what comes back in there.
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Content-Language", frame.language().tag());
    }

    /** A page that shows a secret or asks for a passkey has a button that needs a script, and a list that is searched is fetched by one. */
    private static String scripts(Page page) {
        if (page.blocks().stream().anyMatch(Block.Search.class::isInstance)) {
            return WITH_SEARCH;
        }
        return page.blocks().stream().anyMatch(block -> block instanceof Block.Once || block instanceof Block.Passkey)
                ? WITH_SCRIPT
                : "";
    }

    /** At which place somebody goes on: at what went wrong, unless they sign in and type at once; else nowhere. */
    private static int focused(List<Block> blocks) {
        boolean isTyped = blocks.stream().anyMatch(block -> block instanceof Block.Ask ask && ask.isFocused());
        return blocks.stream()
                .filter(block -> !isTyped && block instanceof Block.Alarm)
                .findFirst()
                .map(blocks::indexOf)
                .orElse(-1);
    }

    private static HtmlContent content(Block block, boolean isFocused) {
        return out -> {
            switch (block) {
                case Block.Prose prose -> JteproseGenerated.render(out, null, prose);
                case Block.Heading heading -> JteheadingGenerated.render(out, null, heading);
                case Block.Alarm alarm -> JtealarmGenerated.render(out, null, alarm, isFocused);
                case Block.Done done -> JtedoneGenerated.render(out, null, done);
                case Block.Points points -> JtepointsGenerated.render(out, null, points);
                case Block.Links links -> JtelinksGenerated.render(out, null, links.links());
                case Block.Facts facts -> JtefactsGenerated.render(out, null, facts);
                case Block.Table table -> JtetableGenerated.render(out, null, table);
                case Block.Once once -> JteonceGenerated.render(out, null, once);
                case Block.Steps steps -> JtestepsGenerated.render(out, null, steps);
                case Block.Ask ask -> JteaskGenerated.render(out, null, ask);
                case Block.Search search -> JtesearchGenerated.render(out, null, search);
                case Block.Passkey passkey -> JtepasskeyGenerated.render(out, null, passkey);
                case Block.Chart chart -> JtechartGenerated.render(out, null, chart.bars());
            }
        };
    }
}
