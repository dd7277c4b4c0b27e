package dev.gatehouse.application.port.out;

import java.util.List;
import java.util.Optional;

/**
 * What a store says of the master keys by which it is sealed, to whoever has yet to show one.
 *
 * @param proof the proof of the key that founded it; empty where nothing was sealed yet
 * @param kept its other keys, each sealed under the one that was current when they were kept
 */
public record MasterKeySeal(Optional<String> proof, List<String> kept) {
    /** A store in which nothing was sealed yet. */
    public static final MasterKeySeal NONE = new MasterKeySeal(Optional.empty(), List.of());

    /** Takes its own copy of the kept keys. */
    public MasterKeySeal {
        kept = List.copyOf(kept);
    }
}
