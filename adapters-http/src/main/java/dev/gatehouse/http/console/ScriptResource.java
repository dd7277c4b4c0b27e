package dev.gatehouse.http.console;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Stylesheet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * What copies a secret that is shown once and searches a list as somebody types, and what asks authenticators; pages ask for each where
 * it is used, and lack nothing where no script runs.
 */
@Path(Console.PATH)
public final class ScriptResource {
    /** Where what copies is found. */
    static final String PATH = Console.PATH + "/console.js";

    /** Where what asks authenticators is found. */
    static final String PASSKEY_PATH = Console.PATH + "/passkey.js";

    private final byte[] copying =
            Stylesheet.resource(ScriptResource.class, "console.js").getBytes(StandardCharsets.UTF_8);
    private final byte[] asking = Stylesheet.passkeyScript();

    /** What copies. */
    @GET
    @Path("console.js")
    public Response copying() {
        return script(copying);
    }

    /** What asks. */
    @GET
    @Path("passkey.js")
    public Response asking() {
        return script(asking);
    }

    private static Response script(byte[] text) {
        return Reply.of(200, "text/javascript;charset=utf-8", text)
                .with("Cache-Control", "public, max-age=3600")
                .toResponse();
    }
}
