package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.in.ManageKeys.Rotation;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Moves the signing keys on before their time. */
@Path("/admin/v1/keys:rotate")
public final class KeyRotationResource implements AdminResource {
    private final ManageKeys keys;

    KeyRotationResource(ManageKeys keys) {
        this.keys = keys;
    }

    /** Makes the pending key active, unless verifiers may not know it yet; the answer is the key that signs now. */
    @POST
    @Needs(Permission.KEYS_WRITE)
    public Response rotate(@Auth Caller caller) {
        var reply = switch (keys.rotate(caller.administrator())) {
            case Rotation.Rotated(var active) -> Reply.of(200, KeysResource.shown(active));
            case Rotation.TooEarly(var from) ->
                AdminWords.conflict("next-key-too-young", "Verifiers may not know the next key before " + from);
            case Rotation.NeedsRecentLogin() -> AdminWords.needsRecentLogin();
        };
        return reply.toResponse();
    }
}
