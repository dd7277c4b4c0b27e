package dev.gatehouse.http.console;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Branding;
import dev.gatehouse.http.oauth.page.Stylesheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What the console looks like: the same for everybody, and kept by browsers for a while. */
@Path(StyleResource.PATH)
public final class StyleResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/console.css";

    private final byte[] style;

    StyleResource(Branding branding) {
        this.style = Stylesheet.of(branding, Stylesheet.resource(StyleResource.class, "console.css"));
    }

    /** The stylesheet. */
    @GET
    public Response style() {
        return Reply.of(200, "text/css;charset=utf-8", style)
                .with("Cache-Control", "public, max-age=3600")
                .toResponse();
    }
}
