package dev.gatehouse.launcher.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks to a server on this machine as its clients do; throws {@link UncheckedIOException} if it does not answer. */
record Caller(URI base, HttpClient http) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Answer(int status, HttpResponse<String> whole) {
        String text() {
            return whole.body();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The text of the member at a JSON pointer, or nothing. */
        String at(String pointer) {
            try {
                return JSON.readTree(text()).at(pointer).asText();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }

    static Caller at(int port) {
        return new Caller(URI.create("http://127.0.0.1:" + port), PLAIN);
    }

    /** The same over https, for whoever trusts the certificate. */
    static Caller at(URI base, OwnCertificate certificate) {
        var http = HttpClient.newBuilder().sslContext(certificate.trusted()).build();
        return new Caller(base, http);
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts the members as one JSON object. */
    Answer post(String path, Map<String, ?> members, String... headers) {
        try {
            return post(path, JSON.writeValueAsString(members), headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts a text that says of itself that it is JSON. */
    Answer post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends whatever a client might send. */
    Answer send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    /** The same in bytes that may be no text. */
    Answer send(String method, String path, byte[] body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Posts a form. */
    Answer form(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form in which a file is, as browsers do (RFC 7578). */
    Answer file(String path, Map<String, String> fields, String name, byte[] file, String... headers) {
        var begin = fields.entrySet().stream()
                .map(field -> "--edge\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        var last = "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a file\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(begin + last),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--edge--\r\n"))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
