package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.SigningKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The signing keys, of which nothing secret is shown, their rotation, and the end of one that was stolen. */
@Path(Paths.KEYS)
public final class KeysResource {
    private static final String ROTATE = Paths.KEYS + "/rotate";
    private static final Confirmation CONFIRMATION =
            new Confirmation(OverviewText.ROTATE, OverviewText.ROTATE_WILL, true);
    private static final Confirmation REVOCATION =
            new Confirmation(OverviewText.REVOKE_KEY, OverviewText.REVOKE_KEY_WILL, true);

    private final Desk desk;
    private final Sheet sheet;
    private final ManageKeys keys;
    private final WatchHouse watch;

    KeysResource(Desk desk, Sheet sheet, ManageKeys keys, WatchHouse watch) {
        this.desk = desk;
        this.sheet = sheet;
        this.keys = keys;
        this.watch = watch;
    }

    /** Every key that is not gone, oldest first. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.KEYS.needed(), visit -> {
            var blocks = new ArrayList<>(Cells.done(visit));
            blocks.add(KeyTable.of(keys.list(), watch.now(), visit));
            if (visit.may(Permission.KEYS_WRITE)) {
                blocks.add(new Block.Links(List.of(new Block.Link(visit.say(OverviewText.ROTATE), ROTATE))));
            }
            return sheet.page(200, new Page(visit.say(FrameText.KEYS), blocks), visit);
        });
    }

    /** What will happen. */
    @GET
    @Path("/rotate")
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(
                request,
                Permission.KEYS_WRITE,
                visit -> sheet.page(200, CONFIRMATION.page(visit, "", ROTATE, Paths.KEYS), visit));
    }

    /** Makes the pending key of each algorithm active, unless verifiers may not know it yet. */
    @POST
    @Path("/rotate")
    public Response rotate(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.KEYS_WRITE, visit -> switch (keys.rotate(visit.by())) {
            case ManageKeys.Rotation.Rotated rotated -> Paths.done(Paths.KEYS);
            case ManageKeys.Rotation.TooEarly(var from) ->
                sheet.refused(
                        409,
                        visit,
                        visit.say(OverviewText.TOO_EARLY, Cells.time(from).text()));
            case ManageKeys.Rotation.NeedsRecentLogin() -> desk.loginTooOld(visit, Permission.KEYS_WRITE);
        });
    }

    /** Where a key is taken out. */
    static String revocation(String keyId) {
        return Paths.KEYS + "/" + Paths.encoded(keyId) + "/revoke";
    }

    /** What will happen. */
    @GET
    @Path("/{kid}/revoke")
    public Response askToRevoke(@Context ContainerRequestContext request, @PathParam("kid") String keyId) {
        return desk.look(
                request,
                Permission.KEYS_WRITE,
                visit -> keys.list().stream()
                        .map(SigningKey::keyId)
                        .filter(keyId::equals)
                        .findFirst()
                        .map(known ->
                                sheet.page(200, REVOCATION.page(visit, known, revocation(known), Paths.KEYS), visit))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    /** Takes the key out at once: every token that it signed dies. */
    @POST
    @Path("/{kid}/revoke")
    public Response revoke(@Context ContainerRequestContext request, @PathParam("kid") String keyId, byte[] body) {
        return desk.act(request, body, Permission.KEYS_WRITE, visit -> switch (keys.revoke(visit.by(), keyId)) {
            case DONE -> Paths.done(Paths.KEYS);
            case NONE -> sheet.notThere(visit);
            case NEEDS_RECENT_LOGIN -> desk.loginTooOld(visit, Permission.KEYS_WRITE);
        });
    }
}
