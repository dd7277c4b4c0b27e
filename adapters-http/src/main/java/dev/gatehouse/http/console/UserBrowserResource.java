package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerBrowsers;
import dev.gatehouse.application.port.in.AdministerBrowsers.Remembered;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.AgentName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** One browser that asks a user for no second factor, to be forgotten. */
@Path(Paths.USERS + "/{id}/" + UserBrowserResource.PART + "/{browser}")
public final class UserBrowserResource {
    /** Under which they are found. */
    static final String PART = "browsers";

    private static final Confirmation CONFIRMATION =
            new Confirmation(HoldingText.FORGET_BROWSER, HoldingText.FORGET_BROWSER_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerBrowsers browsers;

    UserBrowserResource(Desk desk, Sheet sheet, AdministerBrowsers browsers) {
        this.desk = desk;
        this.sheet = sheet;
        this.browsers = browsers;
    }

    /** Where it is forgotten. */
    static String path(UserId user, String browser) {
        return Paths.user(user, PART) + "/" + Paths.encoded(browser);
    }

    /** What will happen. */
    @GET
    public Response ask(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @PathParam("browser") String browser) {
        return desk.look(
                request,
                Permission.USERS_RESET,
                visit -> Paths.user(id)
                        .flatMap(user -> remembered(user, browser).map(one -> asked(user, one, visit)))
                        .map(page -> sheet.page(200, page, visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Optional<Remembered> remembered(UserId user, String browser) {
        return browsers.list(user).orElse(List.of()).stream()
                .filter(one -> one.id().equals(browser))
                .findFirst();
    }

    private static Page asked(UserId user, Remembered one, Visit visit) {
        return CONFIRMATION.page(visit, AgentName.of(one.agent()), path(user, one.id()), Paths.user(user));
    }

    /** Forgets it. */
    @POST
    public Response forget(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @PathParam("browser") String browser,
            byte[] body) {
        return desk.act(
                request,
                body,
                Permission.USERS_RESET,
                visit -> Paths.user(id)
                        .map(user -> forget(visit, user, browser))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply forget(Visit visit, UserId user, String browser) {
        return switch (browsers.forget(visit.by(), user, browser)) {
            case DONE -> Paths.done(Paths.user(user));
            case NONE -> sheet.notThere(visit);
            case BEYOND -> desk.beyondOwn(visit, Permission.USERS_RESET);
        };
    }
}
