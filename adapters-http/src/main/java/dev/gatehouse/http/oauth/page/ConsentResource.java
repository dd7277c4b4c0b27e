package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where a user says whether a client may. */
@Path(ConsentResource.PATH)
public final class ConsentResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/consent";

    private final Reception reception;
    private final AuthorizationPage page;
    private final Press press;

    ConsentResource(Reception reception, AuthorizationPage page, Press press) {
        this.reception = reception;
        this.page = page;
        this.press = press;
    }

    /** Takes the answer; anything but a clear yes is a no. */
    @POST
    public Response decide(@Context ContainerRequestContext request, byte[] body) {
        return reception.ownForm(request, body, this::decide);
    }

    private Reply decide(BrowserCall call) {
        var form = call.form();
        return form.text(LoginPage.ERRAND)
                .flatMap(Errand::parse)
                .map(errand -> page.agree(
                        call,
                        errand,
                        form.text(LoginPage.SEAL).orElse(""),
                        form.text("decision").filter("allow"::equals).isPresent()))
                .orElseGet(() -> press.tooOld(call.language()));
    }
}
