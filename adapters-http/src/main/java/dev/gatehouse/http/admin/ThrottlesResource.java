package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.application.port.in.AdministerThrottles.Throttled;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;

/** Accounts at which strangers must wait. */
@Path("/admin/v1/throttles")
public final class ThrottlesResource implements AdminResource {
    private record Look(Query query, Optional<Cursor> after, int limit) {}

    private final AdministerThrottles throttles;
    private final Cursors cursors;

    ThrottlesResource(AdministerThrottles throttles, Cursors cursors) {
        this.throttles = throttles;
        this.cursors = cursors;
    }

    /**
     * An account.
     *
     * @param account a user's id, or {@code client:42}
     * @param opensAt when a stranger may try once more
     */
    record Message(String account, int failures, Instant lastFailureAt, Instant opensAt) {}

    /** A page of them, the most failures first. */
    @GET
    @Needs(Permission.BANS_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> new Look(query, query.cursor(cursors), query.limit()),
                        look -> look.query()
                                .page(throttles.list(look.after(), look.limit()), cursors, ThrottlesResource::shown))
                .toResponse();
    }

    /** Forgets every failed try at the account. */
    @DELETE
    @Path("/{account}")
    @Needs(Permission.BANS_WRITE)
    public Response clear(@Auth Caller caller, @PathParam("account") String account) {
        boolean cleared = Subject.parse(account)
                .map(subject -> throttles.clear(caller.administrator(), subject))
                .orElse(false);
        return BarrierMessages.lifted(cleared).toResponse();
    }

    private static Message shown(Throttled one) {
        return new Message(one.account().text(), one.failures(), one.lastFailureAt(), one.opensAt());
    }
}
