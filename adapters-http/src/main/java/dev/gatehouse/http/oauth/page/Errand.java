package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.oauth.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser is about at one of our pages, and comes back to once somebody is logged in.
 *
 * @param loginSeal the seal of the login page from which it comes back
 */
record Errand(Place place, Map<String, String> parameters, List<String> resources, Optional<String> loginSeal) {
    /** What no client sends, for no word of ours begins so. */
    private static final String LOGIN_SEAL = "gatehouse_login";

    /** A page that has something to do. */
    enum Place {
        AUTHORIZE("authorize"),
        DEVICE("device"),
        LOGIN("login"),
        ACCOUNT("account");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    /** What the errand to a page about the account carries. */
    static final String PAGE = "page";

    private static final Set<String> ACCOUNT_PAGES =
            Set.of("password", "email", "sessions", "factors", "consents", "data", "delete");

    /** An errand to a page about the account. */
    static Errand toAccount(String page) {
        return new Errand(Place.ACCOUNT, page.isEmpty() ? Map.of() : Map.of(PAGE, page), List.of(), Optional.empty());
    }

    /** The page about the account to which it leads, if it leads to one. */
    Optional<String> accountPage() {
        return place == Place.ACCOUNT
                ? Optional.of(Optional.ofNullable(parameters.get(PAGE))
                        .filter(ACCOUNT_PAGES::contains)
                        .orElse(""))
                : Optional.empty();
    }

    /** In which language it would be asked, as far as the request says so itself. */
    Optional<String> locales() {
        return Optional.ofNullable(parameters.get("ui_locales"));
    }

    /** Where a client has the browser sent back in the end; of a request that was pushed no more is known here than that it may be http. */
    Optional<String> backTo() {
        return place == Place.AUTHORIZE
                ? Optional.of(parameters.getOrDefault("redirect_uri", "http:"))
                : Optional.empty();
    }

    /** Takes its own copies. */
    Errand {
        parameters = Map.copyOf(parameters);
        resources = List.copyOf(resources);
    }

    /** What the words of a request come to. */
    static Errand of(Place place, Form form) {
        var parameters = new LinkedHashMap<>(form.texts());
        var seal = Optional.ofNullable(parameters.remove(LOGIN_SEAL));
        return new Errand(place, parameters, form.resources(), seal);
    }

    /** Reads what {@link #text} wrote; empty for anything that leads nowhere here. */
    static Optional<Errand> parse(String text) {
        var parts = text.split("\\?", 2);
        return Arrays.stream(Place.values())
                .filter(place -> place.path.equals(parts[0]))
                .findFirst()
                .flatMap(place -> Form.parse(parts.length == 1 ? "" : parts[1]).map(form -> of(place, form)));
    }

    /** The same errand with these words, where it has none of their names. */
    Errand beside(Map<String, String> more) {
        var both = new HashMap<>(more);
        both.putAll(parameters);
        return new Errand(place, both, resources, loginSeal);
    }

    /** The same errand, coming back from that page. */
    Errand after(String seal) {
        return new Errand(place, parameters, resources, Optional.of(seal));
    }

    /** The same errand, as if it had come from no page. */
    Errand afresh() {
        return new Errand(place, parameters, resources, Optional.empty());
    }

    /** The path and query of it, in one spelling, as it lies in its room. */
    String text() {
        var pairs = Stream.of(
                        parameters.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> pair(entry.getKey(), entry.getValue())),
                        resources.stream().map(one -> pair("resource", one)),
                        loginSeal.stream().map(seal -> pair(LOGIN_SEAL, seal)))
                .flatMap(one -> one)
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? place.path : place.path + "?" + pairs;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
