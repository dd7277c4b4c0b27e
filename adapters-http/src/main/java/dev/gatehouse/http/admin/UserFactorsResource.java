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
import java.util.Optional;
import java.util.stream.Stream;

/** What a user shows besides a password. */
@Path(UsersResource.PATH + "/{id}/factors")
public final class UserFactorsResource implements AdminResource {
    /** One second factor; a passkey has a name that its user gave it. */
    record Shown(String type, Instant since, Optional<String> name, Optional<Instant> lastUsed) {}

    /** All of a user's. */
    record All(List<Shown> items, int recoveryCodesLeft, boolean passwordIsShort) {}

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
        var app = standing.since().stream().map(since -> new Shown("totp", since, Optional.empty(), Optional.empty()));
        var keys = standing.passkeys().stream()
                .map(key -> new Shown("passkey", key.createdAt(), Optional.of(key.name()), key.usedAt()));
        return Reply.of(
                200,
                new All(Stream.concat(app, keys).toList(), standing.recoveryCodesLeft(), standing.isPasswordShort()));
    }
}
