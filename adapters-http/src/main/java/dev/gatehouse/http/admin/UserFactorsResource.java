package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** What a user shows besides a password. */
@Path(UsersResource.PATH + "/{id}/factors")
public final class UserFactorsResource implements AdminResource {
    /** One second factor. */
    record Shown(String type, Instant since) {}

    /** All of a user's. */
    record All(List<Shown> items, int recoveryCodesLeft) {}

    private final AdministerUsers users;

    UserFactorsResource(AdministerUsers users) {
        this.users = users;
    }

    /** What there is. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response list(@Auth Caller caller, @PathParam("id") String id) {
        return UserResource.known(
                id, user -> users.factors(user).map(UserFactorsResource::all).orElseGet(AdminWords::notFound));
    }

    private static Reply all(FactorStanding standing) {
        var items =
                standing.since().stream().map(since -> new Shown("totp", since)).toList();
        return Reply.of(200, new All(items, standing.recoveryCodesLeft()));
    }
}
