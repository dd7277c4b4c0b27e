package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.SigningKey;
import java.util.List;

/** The signing keys of a server. */
record RemoteKeys(Server server) implements ManageKeys {
    private static final String KEYS = "/keys";

    @Override
    public List<SigningKey> list() {
        return server.get(KEYS).shown().objects("items").stream()
                .map(RemoteKeys::key)
                .toList();
    }

    @Override
    public Rotation rotate(Administrator by) {
        return new Rotation.Rotated(key(server.post(KEYS + ":rotate").shown()));
    }

    @Override
    public Revocation revoke(Administrator by, String keyId) {
        var answer = server.post(KEYS + "/" + Query.encoded(keyId) + ":revoke");
        if (answer.isDone()) {
            return Revocation.DONE;
        }
        if (answer.isAbsent()) {
            return Revocation.NONE;
        }
        throw answer.refused();
    }

    /** Neither half of the key is shown here: the public one has an address of its own, and the other none. */
    private static SigningKey key(Shown shown) {
        return new SigningKey(
                shown.text("kid"),
                shown.text("algorithm"),
                "",
                "",
                shown.meaning("state", SigningKey.State::of),
                shown.time("since"));
    }
}
