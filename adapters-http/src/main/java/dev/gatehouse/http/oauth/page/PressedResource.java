package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What the pages fetch beside themselves: the same for everybody, and kept by browsers for a while. */
@Path("/")
public final class PressedResource {
    private final Branding branding;
    private final Press press;
    private final byte[] script;
    private final byte[] passkeys;

    PressedResource(Branding branding, Press press) {
        this.branding = branding;
        this.press = press;
        this.script = Stylesheet.resource(PressedResource.class, "onward.js").getBytes(StandardCharsets.UTF_8);
        this.passkeys = Stylesheet.passkeyScript();
    }

    /** What sends a form on by itself; where no script runs, its button does. */
    @GET
    @Path("oauth2/onward.js")
    public Response script() {
        return kept(Reply.of(200, "text/javascript;charset=utf-8", script));
    }

    /** What asks authenticators; where no script runs, people log in without passkeys. */
    @GET
    @Path("oauth2/passkey.js")
    public Response passkeys() {
        return kept(Reply.of(200, "text/javascript;charset=utf-8", passkeys));
    }

    /** The picture above the pages. */
    @GET
    @Path("oauth2/logo")
    public Response logo(@Context ContainerRequestContext request) {
        return branding.logo()
                .map(logo -> kept(Reply.of(200, logo.mediaType(), logo.content())))
                .orElseGet(() -> press.fault(new Fault.NotFound(), HeaderLines.of(request, HttpHeaders.ACCEPT_LANGUAGE))
                        .toResponse());
    }

    private static Response kept(Reply reply) {
        return reply.with("Cache-Control", "public, max-age=3600").toResponse();
    }
}
