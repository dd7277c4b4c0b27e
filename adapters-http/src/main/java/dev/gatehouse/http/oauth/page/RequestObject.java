package dev.gatehouse.http.oauth.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.http.wire.StrictJson;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request in a JWT (OpenID Connect Core section 6), which is not understood here. The client is told so, and as it wishes: where, how and
 * with which state may be said in the JWT alone. Nothing of it is verified, as nothing is of what stands beside it.
 */
final class RequestObject {
    private static final List<String> WAY_BACK = List.of("redirect_uri", "state", "response_mode");

    private RequestObject() {}

    /** The errand with what its JWT, if it has one, says of the way back and it does not. */
    static Errand opened(Errand errand) {
        var said = Optional.ofNullable(errand.parameters().get("request"))
                .map(RequestObject::wayBack)
                .orElse(Map.of());
        return said.isEmpty() ? errand : errand.beside(said);
    }

    private static Map<String, String> wayBack(String jwt) {
        var found = new HashMap<String, String>();
        var claims = payload(jwt).flatMap(StrictJson::read);
        WAY_BACK.forEach(name -> claims.map(object -> object.path(name))
                .filter(JsonNode::isTextual)
                .ifPresent(value -> found.put(name, value.textValue())));
        return found;
    }

    private static Optional<byte[]> payload(String jwt) {
        var parts = jwt.split("\\.", -1);
        try {
            return parts.length == 3 ? Optional.of(Base64.getUrlDecoder().decode(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
