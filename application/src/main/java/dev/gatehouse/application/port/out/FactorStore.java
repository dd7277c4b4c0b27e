package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Remembers the second factors of users; each code is taken once, whatever number of callers shows it. */
public interface FactorStore {
    /** What the user can show; a look that costs one question. */
    HeldFactors held(UserId user);

    /** The user's app, confirmed or not. */
    Optional<CodeApp> find(UserId user);

    /** Adds an app, in the place of one that was never confirmed; false, and nothing done, if the user has a confirmed one. */
    boolean begin(CodeApp app);

    /** Confirms the app of that seed by the code of that step; true for exactly one of any number of callers. */
    boolean confirm(UserId user, String sealedSeed, long step, Instant at);

    /** Takes the code of that step; true for exactly one of any number of callers, and for no step up to the last taken. */
    boolean use(UserId user, long step);

    /** Removes the app alone; whether there was one. */
    boolean removeApp(UserId user);

    /** Removes everything that the user can show: app, passkeys and recovery codes; whether there was an app or a passkey. */
    boolean remove(UserId user);

    /** Puts these recovery codes in the place of all others of the user. */
    void replaceRecoveryCodes(UserId user, Collection<SecretDigest> codes);

    /** Takes a recovery code; true for exactly one of any number of callers. */
    boolean useRecoveryCode(UserId user, SecretDigest code);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(UserId user);
}
