package dev.gatehouse.http.oauth.page;

import java.util.List;
import java.util.Optional;

/** How people call a browser, which calls itself by all that browsers were ever called. */
public final class AgentName {
    private record Sign(String part, String name) {}

    /** The first that is found counts: most say that they are Chrome and Safari too. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    /** Likewise: Android is a Linux, and an iPhone is like a Mac. */
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "Windows"),
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Macintosh", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private AgentName() {}

    /** The browser and the system, or what the browser calls itself where they are not known. */
    public static String of(String agent) {
        return known(agent).orElse(agent);
    }

    /** The browser and the system, where both are known: nothing that a stranger chose. */
    public static Optional<String> known(String agent) {
        return named(BROWSERS, agent)
                .flatMap(browser -> named(SYSTEMS, agent).map(system -> browser + " (" + system + ")"));
    }

    private static Optional<String> named(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.part()))
                .map(Sign::name)
                .findFirst();
    }
}
