package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.console.Console;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages look like leaves alone whoever wants it otherwise. */
class StylesheetTest {
    private static final Pattern FOR_WHO_LIKES_IT =
            Pattern.compile("@media \\(prefers-reduced-motion: no-preference\\) \\{\\n(  .*\\n)+}\\n");

    private final String all = Stylesheet.of(Branding.PLAIN, Stylesheet.resource(Console.class, "console.css"))
            .text();

    @Test // WCAG 2.2, 2.3.3
    void nothingMovesForWhoWantsLessMotion() {
        assertThat(all).containsPattern(FOR_WHO_LIKES_IT);
        assertThat(FOR_WHO_LIKES_IT.matcher(all).replaceAll(""))
                .doesNotContain("transition", "animation", "@keyframes", "scroll-behavior", "prefers-reduced-motion");
    }
}
