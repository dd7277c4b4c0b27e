package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.token.SigningKey;
import java.util.List;

/** Remembers signing keys; at most one of an algorithm is active and at most one pending, whatever number of nodes asks at once. */
public interface SigningKeyStore {
    /** Every key that is not gone, oldest first. */
    List<SigningKey> all();

    /** Adds a key; false if another one of its algorithm is in its state and that state allows one only. */
    boolean insert(SigningKey key);

    /** Moves the key from the state it had to the one it has now; false if it was not there any more. */
    boolean move(SigningKey before, SigningKey after);
}
