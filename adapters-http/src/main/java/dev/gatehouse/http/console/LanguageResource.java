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

    private static final String TO = "to";
    private static final String BACK = "back";

    private final boolean isSecure;

    LanguageResource(boolean isSecure) {
        this.isSecure = isSecure;
    }

    /** Where a page is told in another language. */
    static String address(Language language, String page) {
        return PATH + "?" + TO + "=" + language.tag() + "&" + BACK + "=" + Paths.encoded(page);
    }

    /** Remembers a language that is spoken, until the browser is closed, and leads back to the page. */
    @GET
    public Response choose(@Context ContainerRequestContext request) {
        var query = Visitor.query(request);
        var back = query.flatMap(form -> form.text(BACK)).filter(Paths::isOurs).orElse(Console.PATH);
        var reply = Reply.empty(303).with("Location", back);
        return query.flatMap(form -> form.value(TO))
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
