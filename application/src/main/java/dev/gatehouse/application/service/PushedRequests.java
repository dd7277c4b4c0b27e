package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.secret.SecretDigest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a request as one text, and back. */
final class PushedRequests {
    /** What stands before the name of a request that was pushed (RFC 9126 section 2.2). */
    static final String PREFIX = "urn:ietf:params:oauth:request_uri:";

    private static final String RESOURCE = "resource";

    private PushedRequests() {}

    /** The words of a request. */
    record Words(Map<String, String> parameters, List<String> resources) {}

    static String write(Words words) {
        return Stream.concat(
                        words.parameters().entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue())),
                        words.resources().stream().map(one -> RESOURCE + "=" + encoded(one)))
                .collect(Collectors.joining("&"));
    }

    static Words read(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> resources = new ArrayList<>();
        Arrays.stream(text.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int at = pair.indexOf('=');
            var name = decoded(pair.substring(0, at));
            var value = decoded(pair.substring(at + 1));
            if (name.equals(RESOURCE)) {
                resources.add(value);
            } else {
                parameters.put(name, value);
            }
        });
        return new Words(parameters, resources);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Takes a request away that led to an answer; true for exactly one of any number of callers. */
    static boolean use(Stores stores, Optional<SecretDigest> pushed) {
        return pushed.map(stores.pushedRequests()::remove).orElse(true);
    }
}
