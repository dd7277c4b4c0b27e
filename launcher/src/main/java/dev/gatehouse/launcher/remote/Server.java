package dev.gatehouse.launcher.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A server elsewhere, asked as one of its API clients; whatever is no answer of it becomes one line for people. */
final class Server {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final Duration TAKING_ITS_TIME = Duration.ofMinutes(30);
    private static final List<String> JSON_TYPES =
            List.of("application/json", "application/problem+json", "application/jsonl");
    private static final int NO_CONTENT = 204;

    private final Address address;
    private final String authorization;
    private final Lines lines;
    /** Follows no redirect: a secret goes to nobody whom the operator did not name. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    Server(Address address, String authorization) {
        this.address = address;
        this.authorization = authorization;
        this.lines = new Lines(address);
    }

    Answer get(String path, Query query) {
        return answer(request(path + query.text()).GET());
    }

    Answer get(String path) {
        return get(path, Query.EMPTY);
    }

    /** The same of what takes its time. */
    Answer getInTime(String path, Query query) {
        return answer(request(path + query.text()).timeout(TAKING_ITS_TIME).GET());
    }

    /** Does what has the same effect however often it is done. */
    Answer post(String path) {
        return answer(request(path).POST(BodyPublishers.noBody()));
    }

    Answer post(String path, Body body) {
        return answer(saying(path, "POST", body));
    }

    /** Makes something once: under a name of its own, so that it may be asked for again where the answer was lost. */
    Answer create(String path, Body body) {
        return create(saying(path, "POST", body));
    }

    /** Changes what still is of that version. */
    Answer change(String method, String path, Body body, String version) {
        return answer(saying(path, method, body).header("If-Match", "\"" + version + "\""));
    }

    /** Puts what still is of that version, or what is not there yet if none is given. */
    Answer put(String path, Body body, Optional<String> version) {
        var request = saying(path, "PUT", body);
        version.ifPresent(seen -> request.header("If-Match", "\"" + seen + "\""));
        return answer(request);
    }

    /** Removes what still is of that version, or of any if none is given. */
    Answer delete(String path, Optional<String> version) {
        var request = request(path).DELETE();
        version.ifPresent(seen -> request.header("If-Match", "\"" + seen + "\""));
        return answer(request);
    }

    /** Shows each line as it comes. */
    void each(String path, Query query, Consumer<Shown> reader) {
        var response = send(request(path + query.text()).GET());
        if (response.statusCode() != 200) {
            throw read(response).refused();
        }
        try (var text = new BufferedReader(new InputStreamReader(body(response), StandardCharsets.UTF_8))) {
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                reader.accept(new Shown(json(line.getBytes(StandardCharsets.UTF_8))));
            }
        } catch (IOException broken) {
            throw lines.broken(broken);
        }
    }

    private Answer create(HttpRequest.Builder request) {
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        try {
            return read(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException lost) {
            return answer(request);
        } catch (InterruptedException stopped) {
            throw lines.stopped(stopped);
        }
    }

    private Answer answer(HttpRequest.Builder request) {
        return read(send(request));
    }

    private HttpRequest.Builder saying(String path, String method, Body body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.bytes(body.members())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.at(path))
                .timeout(ANSWERING)
                .header("Authorization", authorization)
                .header("Accept", String.join(", ", JSON_TYPES));
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw lines.unreached(failed);
        } catch (InterruptedException stopped) {
            throw lines.stopped(stopped);
        }
    }

    private Answer read(HttpResponse<InputStream> response) {
        try (var body = body(response)) {
            return new Answer(
                    response.statusCode(),
                    response.statusCode() == NO_CONTENT ? MissingNode.getInstance() : json(body.readAllBytes()),
                    response.headers().firstValue("ETag").orElse("").replace("\"", ""),
                    response.headers().firstValue("Retry-After"));
        } catch (IOException broken) {
            throw lines.broken(broken);
        }
    }

    /** The body, if it is of a kind that we send. */
    private InputStream body(HttpResponse<InputStream> response) {
        var type = response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
        if (response.statusCode() / 100 == 3) {
            throw lines.elsewhere();
        }
        if (response.statusCode() != NO_CONTENT && !JSON_TYPES.contains(type)) {
            throw lines.foreign();
        }
        return response.body();
    }

    private JsonNode json(byte[] text) throws IOException {
        try {
            return Json.read(text);
        } catch (JsonProcessingException notJson) {
            throw lines.garbled(notJson);
        }
    }
}
