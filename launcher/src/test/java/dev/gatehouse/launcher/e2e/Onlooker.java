package dev.gatehouse.launcher.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at pages in a real browser for people with any eyes and any screen, and writes down what would shut them out. */
final class Onlooker {
    /** WCAG 2.2 AA, and what the makers of the checks call good practice. */
    private static final String CHECKED =
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations'], preload: false, runOnly:"
                    + " {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice']}}).then(told => done(told.violations"
                    + ".flatMap(broken => broken.nodes.map(node => broken.id + ' at ' + node.target + ': '"
                    + " + node.failureSummary))))";

    /** Where the return key in a field would press the first of several buttons. */
    private static final String UNSURE =
            "return [...document.forms].filter(form => form.querySelector('input:not([type=hidden]):not([type=checkbox])')"
                    + " && form.querySelectorAll('button[type=submit]').length > 1).length";

    /** How many forms have a password, and no name with which a password manager would keep it. */
    private static final String UNNAMED =
            "return [...document.forms].filter(form => form.querySelector('input[type=password]')"
                    + " && !form.querySelector('input[autocomplete~=username]')).length";

    /** What the page and all that it asked for weigh before they are packed, in bytes. */
    private static final String WEIGHT = "return [...performance.getEntriesByType('navigation'),"
            + " ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.decodedBodySize, 0)";

    /** What would have to come before anything is seen. */
    private static final String AWAITED = "return performance.getEntriesByType('resource')"
            + ".filter(one => one.renderBlockingStatus === 'blocking').map(one => one.name)";

    private static final int HEAVIEST = 100_000;

    private final Chromium chromium;
    private final List<String> problems = new ArrayList<>();

    /** For all pages that the browser opens from now on: the script comes to each by itself, for to send it takes as long as to look. */
    Onlooker(Chromium chromium) {
        this.chromium = chromium;
        chromium.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    }

    private static String axe() {
        try (var script = Onlooker.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on as somebody who reads that language, likes those colours and has a window of that width. */
    void look(String language, String colours, int width) {
        chromium.command("Network.clearBrowserCookies", Map.of());
        var agent = chromium.run("return navigator.userAgent").asText();
        chromium.command("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
        chromium.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        chromium.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Keeps a picture of the page, and judges it. */
    void picture(String name) {
        chromium.keep(name);
        judge(name);
    }

    /** Writes down what is wrong with the page. */
    void judge(String name) {
        if (chromium.run("return document.documentElement.scrollWidth > innerWidth")
                .asBoolean()) {
            problems.add(name + " is wider than the window");
        }
        if (chromium.run(UNSURE).asInt() > 0) {
            problems.add(name + " has a field with several buttons");
        }
        if (chromium.run(UNNAMED).asInt() > 0) {
            problems.add(name + " has a password without a name beside it");
        }
        int weight = chromium.run(WEIGHT).asInt();
        if (weight >= HEAVIEST) {
            problems.add(name + " weighs " + weight);
        }
        chromium.run(AWAITED).forEach(one -> problems.add(name + " waits for " + one.asText()));
        chromium.complaints().forEach(complaint -> problems.add(name + " has the browser complain: " + complaint));
        chromium.runLong(CHECKED).forEach(problem -> problems.add(name + ": " + problem.asText()));
    }

    /** What was written down since somebody asked. */
    List<String> problems() {
        var told = List.copyOf(problems);
        problems.clear();
        return told;
    }
}
