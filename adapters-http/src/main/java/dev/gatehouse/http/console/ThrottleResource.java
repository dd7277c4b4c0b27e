package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;

/** Where it is forgotten how often somebody failed at an account. */
@Path(ThrottleResource.PATH)
public final class ThrottleResource {
    /** Where it is found. */
    static final String PATH = Paths.BANS + "/forget";

    private static final String ACCOUNT = "account";
    private static final Confirmation CONFIRMATION =
            new Confirmation(BarrierText.FORGET, BarrierText.FORGET_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerThrottles throttles;
    private final Called called;

    ThrottleResource(Desk desk, Sheet sheet, AdministerThrottles throttles, Called called) {
        this.desk = desk;
        this.sheet = sheet;
        this.throttles = throttles;
        this.called = called;
    }

    /** The address of the page about that account. */
    static String address(Subject account) {
        return PATH + "?" + ACCOUNT + "=" + Paths.encoded(account.text());
    }

    /** What will happen. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                BarrierKind.BAN.toChange(),
                visit -> account(visit)
                        .map(account -> CONFIRMATION
                                .page(
                                        visit,
                                        called.of(visit, Stream.of(account)).text(account),
                                        PATH,
                                        Paths.BANS)
                                .carrying(ACCOUNT, account.text()))
                        .map(page -> sheet.page(200, page, visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    /** Forgets it. */
    @POST
    public Response forget(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(
                request,
                body,
                BarrierKind.BAN.toChange(),
                visit -> account(visit).map(account -> forget(visit, account)).orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply forget(Visit visit, Subject account) {
        return throttles.clear(visit.by(), account) ? Paths.done(Paths.BANS) : sheet.notThere(visit);
    }

    private static Optional<Subject> account(Visit visit) {
        return visit.form().text(ACCOUNT).flatMap(Subject::parse);
    }
}
