package dev.gatehouse.http.console;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Stylesheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * What copies a secret that is shown once, and searches a list as somebody types; pages ask for it where there is one of these, and lack
 * nothing where no script runs.
 */
@Path(ScriptResource.PATH)
public final class ScriptResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/console.js";

    private final byte[] script =
            Stylesheet.resource(ScriptResource.class, "console.js").getBytes(StandardCharsets.UTF_8);

    /** The script. */
    @GET
    public Response script() {
        return Reply.of(200, "text/javascript;charset=utf-8", script)
                .with("Cache-Control", "public, max-age=3600")
                .toResponse();
    }
}
