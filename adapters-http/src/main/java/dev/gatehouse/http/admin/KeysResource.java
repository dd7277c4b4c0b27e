package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** The signing keys, of which nothing secret is shown. */
@Path("/admin/v1/keys")
public final class KeysResource implements AdminResource {
    private final ManageKeys keys;

    KeysResource(ManageKeys keys) {
        this.keys = keys;
    }

    /**
     * A key.
     *
     * @param state {@code pending}, {@code active} or {@code retiring}
     * @param since when it came into that state
     */
    record Message(String kid, String algorithm, String state, Instant since) {}

    /** All that are not gone. */
    record Listed(List<Message> items) {}

    /** Every key that is not gone, oldest first. */
    @GET
    @Needs(Permission.KEYS_READ)
    public Response list(@Auth Caller caller) {
        return Reply.of(
                        200,
                        new Listed(keys.list().stream().map(KeysResource::shown).toList()))
                .toResponse();
    }

    /** Takes a key out at once: every token that it signed dies. */
    @POST
    @Path("/{kid}:revoke")
    @Needs(Permission.KEYS_WRITE)
    public Response revoke(@Auth Caller caller, @PathParam("kid") String kid) {
        var reply = switch (keys.revoke(caller.administrator(), kid)) {
            case DONE -> Reply.empty(204);
            case NONE -> AdminWords.notFound();
            case NEEDS_RECENT_LOGIN -> AdminWords.needsRecentLogin();
        };
        return reply.toResponse();
    }

    static Message shown(SigningKey key) {
        return new Message(key.keyId(), key.algorithm(), key.state().word(), key.since());
    }
}
