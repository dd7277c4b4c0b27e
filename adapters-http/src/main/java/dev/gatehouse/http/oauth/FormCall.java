package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;

/** One POST of a form: what it says, who sends it, and from where. */
record FormCall(Form form, ClientAuthentication caller, Source source) {

    /** The answer to a form, or the words for a body that is none. */
    static Reply answer(ContainerRequestContext request, byte[] body, Function<FormCall, Reply> decide) {
        return switch (FormBody.read(name -> HeaderLines.of(request, name), body)) {
            case FormBody.Good(Form form) -> decide.apply(of(request, form));
            case FormBody.Bad(Fault.NotJson()) ->
                OAuthWords.badRequest("the form is malformed or says a parameter twice");
            case FormBody.Bad(Fault why) -> OAuthWords.say(why);
        };
    }

    private static FormCall of(ContainerRequestContext request, Form form) {
        return new FormCall(
                form,
                ClientAuthentication.of(HeaderLines.of(request, HttpHeaders.AUTHORIZATION), form),
                RequestFacts.of(request::getProperty).source());
    }
}
