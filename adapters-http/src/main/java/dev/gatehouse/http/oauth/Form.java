package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a form body; any of them may be a secret, so all of them are kept as one. */
final class Form {

    private static final int MOST_PARAMETERS = 64;

    private final Map<String, Secret> parameters;

    private Form(Map<String, Secret> parameters) {
        this.parameters = parameters;
    }

    /** The form, or empty if it is not one, has more than 64 parameters, or says one of them twice (RFC 6749 section 3.2). */
    static Optional<Form> parse(String body) {
        var parameters = new LinkedHashMap<String, Secret>();
        for (var pair : body.split("&", MOST_PARAMETERS + 1)) {
            if (!add(pair, parameters)) {
                return Optional.empty();
            }
        }
        return parameters.size() > MOST_PARAMETERS ? Optional.empty() : Optional.of(new Form(parameters));
    }

    private static boolean add(String pair, Map<String, Secret> parameters) {
        if (pair.isEmpty()) {
            return true;
        }
        int equalsSign = pair.indexOf('=');
        var name = Percent.decode(equalsSign < 0 ? pair : pair.substring(0, equalsSign));
        var value = Percent.decode(equalsSign < 0 ? "" : pair.substring(equalsSign + 1));
        return name.isPresent()
                && value.isPresent()
                && parameters.putIfAbsent(name.get(), Secret.of(value.get())) == null;
    }

    /** The value; a parameter sent without one is treated as if it were not there (RFC 6749 section 3.2). */
    Optional<Secret> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** The value of a parameter that is no secret. */
    Optional<String> text(String name) {
        return value(name).map(Secret::reveal);
    }

    /** Never a value, nor a name, which is a stranger's text. */
    @Override
    public String toString() {
        return "Form[" + parameters.size() + " parameters]";
    }
}
