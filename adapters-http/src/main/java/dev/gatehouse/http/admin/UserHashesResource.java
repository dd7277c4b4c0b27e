package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How many passwords are still kept as another system hashed them. */
@Path("/admin/v1/users:hashes")
public final class UserHashesResource implements AdminResource {
    private final MoveUsers users;

    UserHashesResource(MoveUsers users) {
        this.users = users;
    }

    /**
     * The passwords of one scheme.
     *
     * @param foreign whether another system hashed them; each becomes one of ours at its user's next login
     */
    record Counted(String scheme, boolean foreign, long passwords) {}

    /** All schemes of which there are any. */
    record All(List<Counted> items) {}

    /** The passwords by scheme. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response count(@Auth Caller caller) {
        var items = users.passwordsByScheme().entrySet().stream()
                .map(one -> new Counted(one.getKey(), !one.getKey().equals(PasswordHash.OURS), one.getValue()))
                .toList();
        return Reply.of(200, new All(items)).toResponse();
    }
}
