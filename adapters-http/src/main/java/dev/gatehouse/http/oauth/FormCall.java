package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One POST of a form: what it says, who sends it, and from where. */
record FormCall(Form form, ClientAuthentication caller, Source source) {

    /** The answer to a form, or the words for a body that is none. */
    static Reply answer(ContainerRequestContext request, byte[] body, Function<FormCall, Reply> decide) {
        if (!JsonContent.isUnencoded(lines(request, HttpHeaders.CONTENT_ENCODING))) {
            return OAuthWords.say(new Fault.UnsupportedEncoding());
        }
        if (!isForm(lines(request, HttpHeaders.CONTENT_TYPE), body)) {
            return OAuthWords.say(new Fault.UnsupportedMediaType());
        }
        return Percent.utf8(body)
                .flatMap(Form::parse)
                .map(form -> decide.apply(of(request, form)))
                .orElseGet(() -> OAuthWords.badRequest("the form is malformed or says a parameter twice"));
    }

    private static FormCall of(ContainerRequestContext request, Form form) {
        return new FormCall(
                form,
                ClientAuthentication.of(lines(request, HttpHeaders.AUTHORIZATION), form),
                RequestFacts.of(request::getProperty).source());
    }

    /** Whether the one content type says so; nothing at all is an empty form. */
    private static boolean isForm(List<String> contentTypes, byte[] body) {
        if (contentTypes.isEmpty()) {
            return body.length == 0;
        }
        var type = contentTypes.getFirst().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return contentTypes.size() == 1
                && (parameters < 0 ? type : type.substring(0, parameters))
                        .strip()
                        .equals("application/x-www-form-urlencoded");
    }

    private static List<String> lines(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }
}
