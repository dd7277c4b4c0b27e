package dev.gatehouse.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what is of the whole house: its epoch, the proof of its master key, the kept master keys, and whether the first
 * start was claimed.
 */
public interface InstallationStore {
    /** The installation's epoch; a session of an older one is dead. */
    long epoch();

    /** Ends every session of the past, as after a restore from backup; the new epoch. */
    long raiseEpoch();

    /** The proof left by the master key that founded this store. */
    Optional<String> masterKeyProof();

    /** Leaves the proof of a master key if there is none yet; the one that stands afterwards. */
    String leaveMasterKeyProof(String proof);

    /** The sealed master keys that were kept, in no order. */
    List<String> keptMasterKeys();

    /** Keeps sealed master keys in place of those that were kept before. */
    void keepMasterKeys(List<String> sealed);

    /** Whether the first start was claimed. */
    boolean isBootstrapped();

    /** Claims the first start; true exactly once for a store, whatever number of nodes asks. */
    boolean claimBootstrap(Instant now);
}
