package dev.gatehouse.http.console;

import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.Text;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A form that came too late to be taken, kept for whoever filled it in: they see it once more, and send it or not.
 *
 * @param path where it goes
 * @param words what was filled in, as a form says it
 */
record Kept(String path, String words) {
    /** Longer ones are filled in anew. */
    private static final int LONGEST = 16_384;

    /** What tells nobody anything. */
    private static final Set<String> UNSEEN = Set.of("version");

    /** The form, if the browser says that a page of ours sent it: what another site made up is not kept. */
    static Optional<Kept> of(ContainerRequestContext request, Form form) {
        var texts = new TreeMap<>(form.texts());
        texts.remove(Desk.SEAL);
        boolean isOurs = HeaderLines.of(request, "Sec-Fetch-Site").equals(List.of("same-origin"));
        boolean isFile = HeaderLines.of(request, HttpHeaders.CONTENT_TYPE).stream()
                .anyMatch(type -> type.startsWith("multipart/"));
        return isOurs && !isFile && !texts.isEmpty()
                ? Optional.of(new Kept(Visitor.address(request), Paths.query(texts)))
                        .filter(kept -> kept.words().length() <= LONGEST)
                : Optional.empty();
    }

    /** What was filled in, and the button that sends it, with the seal of a form that goes there. */
    List<Block> blocks(Language language, String seal) {
        var texts = Form.parse(words).map(Form::texts).orElse(Map.of());
        var facts = texts.entrySet().stream()
                .filter(text -> !UNSEEN.contains(text.getKey()))
                .map(text -> new Block.Fact(text.getKey(), Cell.of(text.getValue())))
                .toList();
        var hidden = new HashMap<>(texts);
        hidden.put(Desk.SEAL, seal);
        return List.of(
                new Block.Facts(FrameText.KEPT.in(language), facts),
                new Block.Ask(
                        true,
                        path,
                        Map.copyOf(hidden),
                        List.of(),
                        FrameText.SEND_KEPT.in(language),
                        false,
                        Optional.of(new Block.Link(Text.OPEN_AGAIN.in(language), path))));
    }
}
