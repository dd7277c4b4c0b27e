package dev.gatehouse.http.oauth.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the word of {@code resultcode} leads a browser whose user must change the password. */
@Path(ResetWordResource.PATH)
public final class ResetWordResource {
    /** The word, as a place. */
    static final String PATH = "/pw/reset";

    private final Press press;

    ResetWordResource(Press press) {
        this.press = press;
    }

    /** To the page that does it. */
    @GET
    public Response go() {
        return press.toAccount("password").toResponse();
    }
}
