package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** What a user lets one API client do, to be taken back. */
@Path(Paths.USERS + "/{id}/" + UserConsentResource.PART + "/{number}")
public final class UserConsentResource {
    /** Under which they are found. */
    static final String PART = "consents";

    private static final Confirmation CONFIRMATION =
            new Confirmation(HoldingText.WITHDRAW, HoldingText.WITHDRAW_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerConsents consents;

    UserConsentResource(Desk desk, Sheet sheet, AdministerConsents consents) {
        this.desk = desk;
        this.sheet = sheet;
        this.consents = consents;
    }

    /** Where it is taken back. */
    static String path(UserId user, ClientNumber client) {
        return Paths.user(user, PART) + "/" + client.value();
    }

    /** What will happen. */
    @GET
    public Response ask(
            @Context ContainerRequestContext request, @PathParam("id") String id, @PathParam("number") String number) {
        return desk.look(
                request,
                Permission.USERS_WRITE,
                visit -> Paths.user(id)
                        .flatMap(user -> given(user, number).map(one -> asked(user, one, visit)))
                        .map(page -> sheet.page(200, page, visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Optional<GivenConsent> given(UserId user, String number) {
        var client = ClientNumber.parse(number);
        return consents.list(user).orElse(List.of()).stream()
                .filter(one -> client.filter(one.consent().client()::equals).isPresent())
                .findFirst();
    }

    private static Page asked(UserId user, GivenConsent one, Visit visit) {
        return CONFIRMATION.page(
                visit, one.clientName(), path(user, one.consent().client()), Paths.user(user));
    }

    /** Takes it back. */
    @POST
    public Response withdraw(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @PathParam("number") String number,
            byte[] body) {
        return desk.act(
                request,
                body,
                Permission.USERS_WRITE,
                visit -> Paths.user(id)
                        .flatMap(user -> ClientNumber.parse(number).map(client -> withdraw(visit, user, client)))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply withdraw(Visit visit, UserId user, ClientNumber client) {
        return switch (consents.withdraw(visit.by(), user, client)) {
            case DONE -> Paths.done(Paths.user(user));
            case NONE -> sheet.notThere(visit);
            case BEYOND -> desk.beyondOwn(visit, Permission.USERS_WRITE);
        };
    }
}
