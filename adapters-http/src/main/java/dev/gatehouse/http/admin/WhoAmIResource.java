package dev.gatehouse.http.admin;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Tells callers what they may do here. */
@Path("/admin/v1/whoami")
public final class WhoAmIResource implements AdminResource {

    /**
     * Who calls.
     *
     * @param recentLogin whether the secret was shown lately enough for secrets and roles
     */
    record Message(String actor, List<String> permissions, boolean recentLogin) {}

    /** The caller, and the permissions that the caller holds. */
    @GET
    @Needs(Permission.AUDIT_READ)
    public Response whoAmI(@Auth Caller caller) {
        var who = caller.administrator();
        var words = who.permissions().stream().map(Permission::word).sorted().toList();
        return Reply.of(200, new Message(who.actor(), words, who.isRecent())).toResponse();
    }
}
