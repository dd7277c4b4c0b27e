package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.token.SigningKey;
import java.util.List;

/** Looks after the signing keys. */
public interface ManageKeys {
    /** Every key that is not gone, oldest first. */
    List<SigningKey> list();

    /** Makes the pending key active, and a new one pending; what is active afterwards. */
    SigningKey rotate(String actor);

    /** Takes a key out at once: its tokens die; false if there is no such key. */
    boolean revoke(String keyId, String actor);
}
