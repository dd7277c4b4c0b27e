package dev.gatehouse.http.console;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.BrowserCookie;
import dev.gatehouse.http.dialect.BrowserCookie.SameSite;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** Where a browser is told in which language the console speaks. */
@Path(LanguageResource.PATH)
public final class LanguageResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/language";

    /** What remembers it. */
    static final String COOKIE = "console-language";

    private final boolean isSecure;

    LanguageResource(boolean isSecure) {
        this.isSecure = isSecure;
    }

    /** Remembers a language that is spoken, until the browser is closed. */
    @GET
    public Response choose(@Context ContainerRequestContext request) {
        var reply = Reply.empty(303).with("Location", Console.PATH);
        return Visitor.query(request)
                .flatMap(form -> form.value("to"))
                .filter(tag -> tag(tag).isPresent())
                .map(tag -> reply.with(new BrowserCookie(COOKIE, tag, Optional.empty(), isSecure, SameSite.STRICT)))
                .orElse(reply)
                .toResponse();
    }

    /** The tag, if it is one of a language that is spoken. */
    static Optional<String> tag(Secret said) {
        return Arrays.stream(Language.values())
                .map(Language::tag)
                .filter(tag -> tag.equals(said.reveal()))
                .findFirst();
    }
}
