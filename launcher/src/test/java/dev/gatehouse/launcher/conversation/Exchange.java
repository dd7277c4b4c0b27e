package dev.gatehouse.launcher.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that is said, so many times, and what must be answered each time. */
record Exchange(int times, String method, String path, Message request, Message answer) {
    private static final Pattern REQUEST = Pattern.compile("(?:(\\d+) x )?([A-Z]+) (/.*)");
    private static final Pattern PAIR = Pattern.compile("Basic ([^:]+:.+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Exchange of(List<Line> said, List<Line> answered) {
        var request = Message.of(said);
        var first = REQUEST.matcher(request.first().text());
        if (!first.matches()) {
            throw new IllegalArgumentException("line " + request.first().number() + " is no request: "
                    + request.first().text());
        }
        int times = Optional.ofNullable(first.group(1)).map(Integer::parseInt).orElse(1);
        return new Exchange(times, first.group(2), first.group(3), request, Message.of(answered));
    }

    /** Says it, and compares; empty if all is as written. */
    Optional<Difference> play(URI server, Variables variables) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            var said = said(server, variables);
            var difference = compare(HTTP.send(said, BodyHandlers.ofString()), variables);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private HttpRequest said(URI server, Variables variables) {
        var said = HttpRequest.newBuilder(server.resolve(variables.fill(path))).timeout(PATIENCE);
        request.headers()
                .forEach(line -> said.header(Message.nameOf(line), pair(variables.fill(Message.valueOf(line)))));
        var body = variables.fill(request.bodyText());
        if (!body.isEmpty() && !request.hasHeader("Content-Type")) {
            said.header("Content-Type", "application/json");
        }
        return said.method(method, BodyPublishers.ofString(body)).build();
    }

    /** A key and a secret are written as they are, and said in base64. */
    private static String pair(String value) {
        var pair = PAIR.matcher(value);
        return pair.matches()
                ? "Basic " + Base64.getEncoder().encodeToString(pair.group(1).getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private Optional<Difference> compare(HttpResponse<String> got, Variables variables) {
        var status = answer.first();
        if (!status.text().equals(Integer.toString(got.statusCode()))) {
            return differs(status.number(), "status", status.text(), Integer.toString(got.statusCode()), got);
        }
        for (var header : answer.headers()) {
            var values = got.headers().allValues(Message.nameOf(header));
            if (values.stream().noneMatch(value -> variables.fits(Message.valueOf(header), value))) {
                return differs(
                        header.number(), Message.nameOf(header), Message.valueOf(header), values.toString(), got);
            }
        }
        return laws(got).or(() -> body(got, variables));
    }

    /** What holds for every answer, unless it is written otherwise: it has an id, and nobody keeps it. */
    private Optional<Difference> laws(HttpResponse<String> got) {
        var control = got.headers().firstValue("Cache-Control").orElse("");
        if (!answer.hasHeader("Cache-Control") && !control.equals("no-store")) {
            return differs(answer.first().number(), "Cache-Control", "no-store", control, got);
        }
        return got.headers().firstValue("X-Request-Id").isPresent()
                ? Optional.empty()
                : differs(answer.first().number(), "X-Request-Id", "one", "none", got);
    }

    private Optional<Difference> body(HttpResponse<String> got, Variables variables) {
        var expected = answer.bodyText();
        if (expected.isBlank() || got.body().isBlank()) {
            return expected.isBlank() && got.body().isBlank()
                    ? Optional.empty()
                    : differs(answer.bodyLine(), "body", expected, got.body(), got);
        }
        try {
            return new JsonFit(variables)
                    .compare("", values(expected), values(got.body()))
                    .flatMap(misfit -> differs(
                            answer.bodyLine(), "at " + misfit.pointer(), misfit.expected(), misfit.actual(), got));
        } catch (IOException noJson) {
            return differs(answer.bodyLine(), "body", expected, "no JSON: " + noJson.getMessage(), got);
        }
    }

    /** One value, or several as a list: JSON lines are as good as JSON. */
    private static JsonNode values(String text) throws IOException {
        try (var all = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            var values = all.readAll();
            return values.size() == 1 ? values.getFirst() : JSON.valueToTree(values);
        } catch (JsonProcessingException noJson) {
            throw new IOException(noJson);
        }
    }

    private Optional<Difference> differs(
            int line, String place, String expected, String actual, HttpResponse<String> got) {
        return Optional.of(new Difference(line, place, expected, actual, method + " " + path, got));
    }
}
