package dev.gatehouse.application.port.out;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Everything that the use cases need of the world.
 *
 * @param clock the time, corrected to the database's where nodes share one
 * @param nanoTime monotonic nanoseconds, for durations
 * @param pause waits for a point of these
 */
public record Ports(
        UnitOfWork unitOfWork,
        PasswordHasher passwordHasher,
        AccessTokens accessTokens,
        RefreshTokens refreshTokens,
        Digests digests,
        AnswerSeal answerSeal,
        SecretSource secretSource,
        Witness witness,
        InstantSource clock,
        LongSupplier nanoTime,
        Pause pause,
        IdentityTokens identityTokens,
        ProofReader proofReader,
        ProofNonces proofNonces,
        AssertionReader assertionReader,
        LogoutCallbacks logoutCallbacks,
        Letters letters,
        CodeSeeds codeSeeds,
        PasskeyReader passkeyReader) {}
