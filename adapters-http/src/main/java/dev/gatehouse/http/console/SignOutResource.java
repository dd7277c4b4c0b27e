package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where administrators sign out. */
@Path(SignOutResource.PATH)
public final class SignOutResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/sign-out";

    private final Desk desk;
    private final EnterConsole enter;
    private final Visitor visitors;

    SignOutResource(Desk desk, EnterConsole enter, Visitor visitors) {
        this.desk = desk;
        this.enter = enter;
        this.visitors = visitors;
    }

    /** Ends the session. */
    @POST
    public Response leave(@Context ContainerRequestContext request, byte[] body) {
        return desk.leave(request, body, session -> {
            enter.leave(session, Visitor.source(request));
            return Reply.empty(303)
                    .with("Location", LoginResource.PATH)
                    .with(visitors.jar().withoutSession());
        });
    }
}
