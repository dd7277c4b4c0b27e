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
    private final LoginResource login;

    ForcedResource(AccountForms forms, ForcedPage page, LoginResource login) {
        this.forms = forms;
        this.page = page;
        this.login = login;
    }

    /** Changes it, and logs in with the new one. */
    @POST
    public Response change(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(request, body, ForcedPage.ACTION, call -> page.change(call, login::withNewPassword));
    }
}
