package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** As much of a browser as pages without scripts need: cookies, forms, and redirects as long as they stay with us. */
final class Browser {
    private static final int MOST_REDIRECTS = 5;

    private final Caller caller;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Caller caller) {
        this.caller = caller;
    }

    /** Where the browser stopped: at a page of ours, or at an address elsewhere. */
    record Stop(Answer answer) {
        int status() {
            return answer.status();
        }

        String location() {
            return answer.header("Location");
        }

        /** The page, which must be HTML to the letter. */
        Document page() {
            var parser = Parser.htmlParser().setTrackErrors(3);
            var page = parser.parseInput(answer.text(), "");
            assertThat(parser.getErrors()).as(answer.text()).isEmpty();
            return page;
        }

        String title() {
            return page().select("h1").text();
        }

        /** The value of a parameter of the address to which the browser is sent. */
        String parameter(String name) {
            return parameters(location()).getOrDefault(name, "");
        }

        private static Map<String, String> parameters(String location) {
            var query = URI.create(location).getRawQuery();
            return Stream.of(query == null ? new String[0] : query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
    }

    Stop open(String path, String... headers) {
        return follow(caller.get(path, withCookies(headers)), headers);
    }

    /** Sends the form of a page, with these fields filled in. */
    Stop submit(Stop at, Map<String, String> typed, String... headers) {
        var form = at.page().select("form").first();
        return post(form.attr("action"), fields(form, typed), headers);
    }

    Stop post(String path, Map<String, String> fields, String... headers) {
        return follow(sentOn(caller.form(path, fields, withCookies(headers))), headers);
    }

    /** Sends a form in which a file was chosen. */
    Stop sendFile(Element form, String name, byte[] file) {
        var fields = fields(form, Map.of());
        fields.remove(name);
        return follow(sentOn(caller.file(form.attr("action"), fields, name, file, withCookies())));
    }

    /** F9: whatever answers a form sends a browser on by 303, or nowhere, so that nothing of it is sent again. */
    private static Answer sentOn(Answer answer) {
        assertThat(answer.status()).as(answer.header("Location")).isNotIn(301, 302, 307, 308);
        return answer;
    }

    /** What a form carries, with these fields filled in. */
    static Map<String, String> fields(Element form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(typed);
        return fields;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private Stop follow(Answer first, String... headers) {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            keep(answer);
            if (!answer.header("Location").startsWith("/")) {
                return new Stop(answer);
            }
            answer = caller.get(answer.header("Location"), withCookies(headers));
        }
        throw new AssertionError("too many redirects, the last to " + answer.header("Location"));
    }

    private void keep(Answer answer) {
        for (var line : answer.whole().headers().allValues("Set-Cookie")) {
            var pair = line.substring(0, line.indexOf(';')).split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private String[] withCookies(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!cookies.isEmpty()) {
            all.add("Cookie");
            all.add(cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return all.toArray(String[]::new);
    }
}
