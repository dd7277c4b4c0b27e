package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Errand.Place;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The authorization endpoint (RFC 6749 section 3.1), by query or by form (OpenID Connect Core section 3.1.2.1). */
@Path(AuthorizeResource.PATH)
public final class AuthorizeResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/authorize";

    private final Reception reception;
    private final AuthorizationPage page;

    AuthorizeResource(Reception reception, AuthorizationPage page) {
        this.reception = reception;
        this.page = page;
    }

    /** A request in the address. */
    @GET
    public Response byQuery(@Context ContainerRequestContext request) {
        return reception.clientQuery(request, call -> answer(302, call));
    }

    /** A request in a form, which comes from the client's own page. */
    @POST
    public Response byForm(@Context ContainerRequestContext request, byte[] body) {
        return reception.clientForm(request, body, call -> answer(303, call));
    }

    private Reply answer(int redirect, BrowserCall call) {
        var errand = RequestObject.opened(Errand.of(Place.AUTHORIZE, call.form()));
        return page.show(redirect, call, errand, LoginPage.Attempt.NONE);
    }
}
