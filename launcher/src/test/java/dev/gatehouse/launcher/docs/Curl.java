package dev.gatehouse.launcher.docs;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A curl command with the few options that the documents use, as a request. */
final class Curl {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<String> headers = new ArrayList<>();
    private String method = "";
    private String body = "";
    private String url = "";

    private Curl(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> {
                    // Says nothing beside the answer.
                }
                case "-D", "-o" -> i++; // What is printed is left to whoever asks.
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-d" -> body = words.get(++i);
                case "-u" -> headers.add("Authorization: Basic " + base64(words.get(++i)));
                default -> url = words.get(i);
            }
        }
    }

    /** The request of a command, sent to that port instead of the one that it names. */
    static HttpRequest request(List<String> words, int port) {
        var curl = new Curl(words);
        var request = HttpRequest.newBuilder(URI.create(curl.url.replace(":8080/", ":" + port + "/")));
        curl.headers.forEach(line -> request.header(line.substring(0, line.indexOf(':')), value(line)));
        boolean hasType = curl.headers.stream().anyMatch(line -> line.startsWith("Content-Type:"));
        if (!curl.body.isEmpty() && !hasType) {
            request.header("Content-Type", FORM);
        }
        return request.method(curl.verb(), BodyPublishers.ofString(curl.body)).build();
    }

    private String verb() {
        if (!method.isEmpty()) {
            return method;
        }
        return body.isEmpty() ? "GET" : "POST";
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
