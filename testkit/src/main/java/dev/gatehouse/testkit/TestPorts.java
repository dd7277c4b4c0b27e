package dev.gatehouse.testkit;

import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.testkit.fake.CountingHasher;
import dev.gatehouse.testkit.fake.PlainAccessTokens;
import dev.gatehouse.testkit.fake.PlainAnswerSeal;
import dev.gatehouse.testkit.fake.PlainAssertions;
import dev.gatehouse.testkit.fake.PlainCodeSeeds;
import dev.gatehouse.testkit.fake.PlainDigests;
import dev.gatehouse.testkit.fake.PlainIdentityTokens;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import dev.gatehouse.testkit.fake.PlainProofNonces;
import dev.gatehouse.testkit.fake.PlainProofs;
import dev.gatehouse.testkit.fake.PlainRefreshTokens;
import dev.gatehouse.testkit.fake.RecordingCallbacks;
import dev.gatehouse.testkit.fake.RecordingLetters;
import dev.gatehouse.testkit.fake.RecordingPause;
import dev.gatehouse.testkit.fake.RecordingWitness;
import dev.gatehouse.testkit.fake.SequenceSecrets;
import dev.gatehouse.testkit.memory.MemoryUnitOfWork;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything that the use cases need of the world, in memory, with a handle on each part.
 *
 * @param signingKeys how many signing keys were made, by all nodes together
 */
public record TestPorts(
        MemoryUnitOfWork unitOfWork,
        CountingHasher hasher,
        PlainAccessTokens accessTokens,
        PlainRefreshTokens refreshTokens,
        PlainDigests digests,
        SequenceSecrets secrets,
        RecordingWitness witness,
        MovableClock clock,
        RecordingPause pause,
        AtomicLong signingKeys,
        RecordingCallbacks callbacks,
        RecordingLetters letters) {
    /** A world of its own. */
    public static TestPorts fresh() {
        return node(new MemoryUnitOfWork(), new SequenceSecrets(), new MovableClock(), new AtomicLong());
    }

    /** Another node on the same store, the same time and the same master key, with a memory of its own. */
    public TestPorts anotherNode() {
        return node(unitOfWork, secrets, clock, signingKeys);
    }

    /** The same world, as one sees it who has another master key. */
    public TestPorts withMasterKey(String name) {
        return new TestPorts(
                unitOfWork,
                hasher,
                accessTokens,
                refreshTokens,
                new PlainDigests(name),
                secrets,
                witness,
                clock,
                pause,
                signingKeys,
                callbacks,
                letters);
    }

    /** The ports, as the use cases take them. */
    public Ports ports() {
        return new Ports(
                unitOfWork,
                hasher,
                accessTokens,
                refreshTokens,
                digests,
                new PlainAnswerSeal(),
                secrets,
                witness,
                clock,
                clock.nanoTime(),
                pause,
                new PlainIdentityTokens(accessTokens),
                new PlainProofs(),
                new PlainProofNonces(),
                new PlainAssertions(),
                callbacks,
                letters,
                new PlainCodeSeeds(),
                new PlainPasskeys());
    }

    private static TestPorts node(
            MemoryUnitOfWork store, SequenceSecrets secrets, MovableClock clock, AtomicLong signingKeys) {
        return new TestPorts(
                store,
                new CountingHasher(),
                new PlainAccessTokens(signingKeys),
                new PlainRefreshTokens(),
                new PlainDigests(),
                secrets,
                new RecordingWitness(),
                clock,
                new RecordingPause(),
                signingKeys,
                new RecordingCallbacks(),
                new RecordingLetters());
    }
}
