package dev.gatehouse.http.oauth.page;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where whoever must change the password first changes it. */
@Path("/account/" + ForcedPage.ACTION)
public final class ForcedResource {
    private final AccountForms forms;
    private final ForcedPage page;

    ForcedResource(AccountForms forms, ForcedPage page) {
        this.forms = forms;
        this.page = page;
    }

    /** Changes it. */
    @POST
    public Response change(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(request, body, ForcedPage.ACTION, page::change);
    }
}
