package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Authorize.WayBack;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.AuthorizationWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends a browser back to a client; every answer names its issuer (RFC 9207 section 2), so that no other's passes for ours. */
final class WayBackReply {
    private final String issuer;
    private final Press press;

    WayBackReply(String issuer, Press press) {
        this.issuer = issuer;
        this.press = press;
    }

    /**
     * With a code.
     *
     * @param status 302 after a query, 303 after a form (RFC 9700 section 4.12)
     */
    Reply withCode(int status, WayBack to, Secret code, Language language) {
        return send(status, to, Map.of("code", code.reveal()), language);
    }

    /** With an error, and a sentence for whoever builds the client. */
    Reply withError(int status, WayBack to, AuthorizationError error, Language language) {
        var said = new LinkedHashMap<String, String>();
        said.put("error", error.word());
        said.put("error_description", AuthorizationWords.sentence(error));
        return send(status, to, said, language);
    }

    private Reply send(int status, WayBack to, Map<String, String> said, Language language) {
        var answer = new LinkedHashMap<>(said);
        to.state().ifPresent(state -> answer.put("state", state));
        answer.put("iss", issuer);
        return switch (to.mode()) {
            case QUERY -> Reply.empty(status).with("Location", withQuery(to.redirectUri(), answer));
            case FORM_POST -> press.onward(to.redirectUri(), answer, language);
        };
    }

    /** RFC 6749 section 3.1.2: a query that the client registered stays. */
    static String withQuery(String uri, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? uri : uri + (uri.indexOf('?') < 0 ? "?" : "&") + query;
    }
}
