package dev.gatehouse.launcher.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real browser, steered as W3C WebDriver says. It is spoken to in plain JSON, for the few commands that are needed here
 * would not be worth the twenty jars of a library that also wants to download browsers.
 */
final class Chromium implements AutoCloseable {
    static final String TAB = "\uE004";
    static final String ENTER = "\uE007";

    /** By what the protocol tells a reference to an element. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final String UNNAMED = "Password forms should have (optionally hidden) username fields";
    private static final Pattern PORT = Pattern.compile(".* started successfully on port (\\d+)\\.");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Process driver;
    private final Caller caller;
    private final String session;

    private Chromium(Process driver, Caller caller, String session) {
        this.driver = driver;
        this.caller = caller;
        this.session = session;
    }

    /** Whether this machine has what it takes: Debian's packages chromium and chromium-driver. */
    static boolean isThere() {
        return Stream.of("chromium", "chromedriver")
                .allMatch(program -> Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program))));
    }

    static Chromium open(String... more) {
        try {
            var driver = new ProcessBuilder("chromedriver", "--port=0")
                    .redirectErrorStream(true)
                    .start();
            var caller = Caller.at(port(driver));
            // Root has no sandbox, and what is shown here is our own.
            var args = Stream.concat(
                    Stream.of("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en"), Arrays.stream(more));
            var options = Map.of("args", args.toList());
            var wanted = Map.of("goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
            var answer = caller.post("/session", Map.of("capabilities", Map.of("alwaysMatch", wanted)));
            return new Chromium(driver, caller, "/session/" + answer.at("/value/sessionId"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Process driver) {
        return driver.inputReader()
                .lines()
                .map(PORT::matcher)
                .filter(line -> line.matches())
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromedriver ended without listening"));
    }

    void visit(String url) {
        tell("/url", Map.of("url", url));
    }

    /** What the only heading of the page says. */
    String title() {
        return text("h1");
    }

    String text(String selector) {
        return run("return document.querySelector(arguments[0])?.innerText", selector)
                .asText();
    }

    String address() {
        return run("return location.href").asText();
    }

    boolean shows(String selector) {
        return run("return document.querySelector(arguments[0]) !== null", selector)
                .asBoolean();
    }

    void type(String selector, String text) {
        tell("/element/" + element(selector) + "/value", Map.of("text", text));
    }

    void click(String selector) {
        tell("/element/" + element(selector) + "/click", Map.of());
    }

    /** Keys, to whatever has the focus. */
    void press(String keys) {
        var action = keys.chars()
                .mapToObj(Character::toString)
                .flatMap(key ->
                        Stream.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key)))
                .toList();
        tell("/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", action))));
    }

    /** Into the frame at a selector. */
    void enterFrame(String selector) {
        tell("/frame", Map.of("id", Map.of(ELEMENT, element(selector))));
    }

    void leaveFrame() {
        tell("/frame/parent", Map.of());
    }

    /** What a script of ours says; it runs beside the page, whatever the page's policy and whether the page may run any. */
    JsonNode run(String script, Object... arguments) {
        return tell("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** The same for a script that says it later, by its last argument. */
    JsonNode runLong(String script, Object... arguments) {
        return tell("/execute/async", Map.of("script", script, "args", List.of(arguments)));
    }

    /** A command of the DevTools protocol, and what it says. */
    JsonNode command(String name, Map<String, ?> parameters) {
        return tell("/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    /**
     * What the browser complained of to developers since somebody asked, but for answers that are refusals by their status, and for password
     * forms without a name, which it looks for while it still reads the page.
     */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        tell("/se/log", Map.of("type", "browser")).forEach(line -> {
            var message = line.path("message").asText();
            if (!line.path("source").asText().equals("network") && !message.contains(UNNAMED)) {
                complaints.add(message);
            }
        });
        return complaints;
    }

    /** Keeps what is seen, for people to look at. */
    void keep(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            var image = ask(caller.get(session + "/screenshot")).asText();
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comes back as soon as the page has this title. */
    void untilTitle(String title) {
        until(title, () -> title().equals(title));
    }

    /** Comes back as soon as something holds. */
    void until(String what, BooleanSupplier holds) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new AssertionError("never " + what + "; at " + address() + ": " + text("body"));
            }
        }
    }

    private String element(String selector) {
        return tell("/element", Map.of("using", "css selector", "value", selector))
                .get(ELEMENT)
                .asText();
    }

    private JsonNode tell(String path, Map<String, ?> members) {
        return ask(caller.post(session + path, members));
    }

    private static JsonNode ask(Caller.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        try {
            return JSON.readTree(answer.text()).get("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        caller.send("DELETE", session, "");
        driver.destroy();
    }
}
