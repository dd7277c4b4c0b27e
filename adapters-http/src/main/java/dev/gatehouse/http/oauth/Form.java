package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.secret.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The parameters of a form body or a query; any of them may be a secret, so all of them are kept as one. */
public final class Form {

    /** The most parameters of a form, or of a query. */
    static final int MOST_PARAMETERS = 64;
    /** The one parameter that may be said more than once (RFC 8707 section 2). */
    private static final String RESOURCE = "resource";

    private final Map<String, Secret> parameters;
    private final List<String> resources;

    private Form(Map<String, Secret> parameters, List<String> resources) {
        this.parameters = parameters;
        this.resources = List.copyOf(resources);
    }

    /**
     * The form, or empty if it is not one, has more than 64 parameters, or says one of them twice that may be said once (RFC 6749 section
     * 3.2).
     */
    public static Optional<Form> parse(String body) {
        return parse(body, name -> true);
    }

    /** Of a text that need be no form, the parameters of these names; empty if one of them is broken or said twice. */
    public static Optional<Form> parse(String body, Set<String> names) {
        return parse(body, names::contains);
    }

    private static Optional<Form> parse(String body, Predicate<String> isWanted) {
        var parameters = new LinkedHashMap<String, Secret>();
        var resources = new ArrayList<String>();
        var pairs = body.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            return Optional.empty();
        }
        for (var pair : pairs) {
            if (!add(pair, isWanted, parameters, resources)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(parameters, resources));
    }

    /** The form of parameters that were read already, each of which is said once. */
    static Form of(Map<String, Secret> parameters) {
        return new Form(Map.copyOf(parameters), List.of());
    }

    private static boolean add(
            String pair, Predicate<String> isWanted, Map<String, Secret> parameters, List<String> resources) {
        if (pair.isEmpty()) {
            return true;
        }
        int equalsSign = pair.indexOf('=');
        var name = Percent.decode(equalsSign < 0 ? pair : pair.substring(0, equalsSign));
        if (name.isPresent() && !isWanted.test(name.get())) {
            return true;
        }
        var value = Percent.decode(equalsSign < 0 ? "" : pair.substring(equalsSign + 1));
        if (name.isEmpty() || value.isEmpty()) {
            return false;
        }
        return name.get().equals(RESOURCE)
                ? value.get().isEmpty() || resources.add(value.get())
                : parameters.putIfAbsent(name.get(), Secret.of(value.get())) == null;
    }

    /** The value; a parameter sent without one is treated as if it were not there (RFC 6749 section 3.2). */
    public Optional<Secret> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** The value of a parameter that is no secret. */
    public Optional<String> text(String name) {
        return value(name).map(Secret::reveal);
    }

    /** Every parameter with a value, but for {@link #resources}; for who keeps them apart from secrets. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                texts.put(name, value.reveal());
            }
        });
        return texts;
    }

    /** For whom tokens shall be meant, if that is said. */
    public List<String> resources() {
        return resources;
    }

    /** Never a value, nor a name, which is a stranger's text. */
    @Override
    public String toString() {
        return "Form[" + parameters.size() + " parameters]";
    }
}
