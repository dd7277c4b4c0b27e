package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers devices that wait for a user to agree (RFC 8628), by the digests of both codes. */
public interface DeviceStore {
    /** How far the user has come. */
    enum Decision {
        /** Nobody has said anything. */
        NONE,
        /** The user agreed. */
        ALLOWED,
        /** The user refused. */
        DENIED,
        /** The user agreed, and the device has its tokens. */
        TAKEN
    }

    /**
     * A device that waits.
     *
     * @param device digest of the code that the device holds
     * @param user digest of the code that the user types
     * @param parent the session in the browser in which the user decided
     * @param askedAt when the device last asked
     */
    record Waiting(
            SecretDigest device,
            SecretDigest user,
            ClientNumber client,
            Scopes scope,
            List<String> resources,
            Instant expiresAt,
            Decision decision,
            Optional<SessionId> parent,
            Instant askedAt) {
        /** Takes its own copy. */
        public Waiting {
            resources = List.copyOf(resources);
        }
    }

    /** Adds a device; false if another one that waits has the same code for the user. */
    boolean insert(Waiting waiting);

    /** The device of that code. */
    Optional<Waiting> byDevice(SecretDigest device);

    /** The device for which the user types that code. */
    Optional<Waiting> byUser(SecretDigest user);

    /** Writes what the user decided, if nobody did before; true for exactly one of any number of callers. */
    boolean decide(SecretDigest device, Decision decision, SessionId parent);

    /** Notes that the device asked; when it had asked before. */
    Optional<Instant> asked(SecretDigest device, Instant now);

    /** Takes what was allowed; true for exactly one of any number of callers. */
    boolean take(SecretDigest device);

    /** Lets every device that may still be taken, and was allowed in the first session, belong to the second. */
    void move(SessionId from, SessionId to, Instant now);

    /** Denies the client's devices that the subject allowed and that were not taken yet; how many. */
    int denyAllowed(ClientNumber client, Subject by);

    /** Removes every device of that client; how many. */
    int removeAllOf(ClientNumber client);

    /** Removes up to that many devices whose time was over before the given time; how many. */
    int purge(Instant expiredBefore, int limit);
}
