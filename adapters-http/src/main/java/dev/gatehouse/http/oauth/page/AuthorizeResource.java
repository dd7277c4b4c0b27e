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

    /** The longest address in characters of which neither browsers nor proxies make too much. */
    static final int LONGEST = 4_000;

    private final Reception reception;
    private final AuthorizationPage page;
    private final Press press;

    AuthorizeResource(Reception reception, AuthorizationPage page, Press press) {
        this.reception = reception;
        this.page = page;
        this.press = press;
    }

    /** A request in the address. */
    @GET
    public Response byQuery(@Context ContainerRequestContext request) {
        return reception.clientQuery(request, call -> answer(302, call));
    }

    /** A request in a form, which comes from the client's own page. */
    @POST
    public Response byForm(@Context ContainerRequestContext request, byte[] body) {
        return reception.clientForm(request, body, this::posted);
    }

    /** What another site has a browser post comes without our cookies, which are Lax; asked by a query, the browser brings them. */
    private Reply posted(BrowserCall call) {
        var errand = Errand.of(Place.AUTHORIZE, call.form());
        boolean isAskedAgain = call.session().isEmpty() && errand.text().length() <= LONGEST;
        return isAskedAgain ? press.seeOther(errand) : answer(303, call);
    }

    private Reply answer(int redirect, BrowserCall call) {
        var errand = RequestObject.opened(Errand.of(Place.AUTHORIZE, call.form()));
        return page.show(redirect, call, errand, LoginPage.Attempt.NONE);
    }
}
