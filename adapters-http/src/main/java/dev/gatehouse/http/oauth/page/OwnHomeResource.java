package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin.Seen;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.View.Link;
import dev.gatehouse.http.oauth.page.View.Listing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people who are logged in find everything that there is for them. */
@Path("/account")
public final class OwnHomeResource {
    private static final List<Link> LINKS = List.of(
            new Link(Text.PASSWORD_TITLE, "password"),
            new Link(Text.EMAIL_TITLE, "email"),
            new Link(FactorText.TITLE, OwnFactorsResource.PLACE),
            new Link(Text.SESSIONS_TITLE, OwnListsResource.SESSIONS),
            new Link(Text.CONSENTS_TITLE, OwnListsResource.CONSENTS),
            new Link(Text.DATA_LINK, "data"),
            new Link(Text.DELETE_TITLE, "delete"));

    private final AccountForms forms;
    private final Own own;
    private final ToConsole toConsole;
    private final Press press;

    OwnHomeResource(AccountForms forms, Own own, ToConsole toConsole, Press press) {
        this.forms = forms;
        this.own = own;
        this.toConsole = toConsole;
        this.press = press;
    }

    /** What one may do. */
    @GET
    public Response home(@Context ContainerRequestContext request) {
        return forms.query(request, call -> own.page(call, "", (whose, seen) -> page(call, seen)));
    }

    private Reply page(BrowserCall call, Seen seen) {
        var links = Stream.concat(toConsole.links(seen, call.source()).stream(), LINKS.stream());
        var view = new Listing(
                Text.ACCOUNT_TITLE,
                Optional.of(seen.user()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                links.toList());
        return press.page(200, view, call.language());
    }
}
