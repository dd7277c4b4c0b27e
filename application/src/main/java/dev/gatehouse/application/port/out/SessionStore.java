package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers sessions: one row each, from login to the end. */
public interface SessionStore {
    /** Adds a session. */
    void insert(Session session);

    /**
     * Begins a session for a subject whose credentials were right a moment ago: adds it, in the epoch that is now, and writes the entry
     * that tells of it, if the subject's credential version is still the session's, and holds that version against change until the unit
     * ends. The session as it was added; empty, and nothing is written, if the version is another or the subject is gone.
     */
    Optional<Session> begin(Session session, AuditEntry entry);

    /** The session of that id, ended or not. */
    Optional<Session> find(SessionId id);

    /**
     * A session with what its life depends on.
     *
     * @param user whose it is, if its subject is one
     * @param client whose it is, if its subject is one; either it or the user is there
     * @param epoch of the house
     */
    record Sight(Session session, Optional<User> user, Optional<Client> client, long epoch) {}

    /** The session of that id, ended or not, with what its life depends on; empty if its subject is gone. */
    Optional<Sight> see(SessionId id);

    /**
     * The use of a refresh token: advances the row if it still stands at the expected generation and nonce and was
     * not ended, with the members of {@code next} that an advance moves (generation, nonce, advanced at, key, idle expiry,
     * last used, replays, source network), and writes the entry that tells of it. Of any number of callers with the same
     * expectation exactly one is given the row; for the others nothing is written. Where {@code next} has the same generation and
     * nonce, the token stays, and each of the callers is given the row.
     */
    Optional<Session> advance(Session expected, Session next, AuditEntry entry);

    /**
     * Counts one replay, and writes the entry that tells of it, if the row still stands at that generation, was not ended, and
     * has fewer than the limit.
     */
    Optional<Session> countReplay(SessionId id, long generation, int limit, AuditEntry entry);

    /** Counts a replay of the session, allowed or refused, on the day that begins then; how many there were on it. */
    int countReplayOfDay(SessionId id, Instant day);

    /** Ends the session if it was not ended; whether it was ended by this call. */
    boolean end(SessionId id, EndReason why, Instant now);

    /** Ends every session of the subject that was not ended; how many. */
    int endAllOf(Subject subject, EndReason why, Instant now);

    /** The same, but for FIXED ones. */
    int endUnfixed(Subject subject, EndReason why, Instant now);

    /**
     * Ends every session of the subject that was got with that API secret, or of which nobody noted with which, but no FIXED
     * one, which is got with none; how many.
     */
    int endGotWith(Subject subject, String credential, EndReason why, Instant now);

    /** Lets every session that the subject has at one credential version live on at another. */
    void carryOver(Subject subject, long fromVersion, long toVersion);

    /** Notes the use of a session, if the last note is older than the given time. */
    void touch(SessionId id, Instant now, Instant ifBefore);

    /** Notes the use of a session that was not ended, and moves its idle end, cut at the absolute one. */
    void prolong(SessionId id, Instant now, Instant idleUntil);

    /**
     * The live sessions of a subject beyond the cap, longest idle first, of equally idle ones those first that end first;
     * the one that is kept, and FIXED ones, which an administrator issued, neither count nor are named.
     */
    List<SessionId> beyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now);

    /** The same, held until the unit ends, but for those that another unit holds: those are being ended or used. */
    List<SessionId> holdBeyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now);

    /** Ends those of the sessions that were not ended. */
    void end(List<SessionId> ids, EndReason why, Instant now);

    /** The sessions of a subject that have not ended, newest first. */
    List<Session> live(Subject subject, Instant now);

    /**
     * A page of the sessions of the filter that are good for something still, by their subject and the epoch too, newest
     * first, after that place (begin and id).
     */
    Page<Session> page(SessionFilter filter, Optional<Page.Cursor> after, int size, Instant now);

    /** Names a session by a token that an older system gave out; false if the token is known already. */
    boolean adopt(SecretDigest token, SessionId id);

    /** The session that the adopted token names. */
    Optional<Session> findAdopted(SecretDigest token);

    /**
     * Removes up to that many sessions that ended or expired before the given time, with their tokens; how many. FIXED ones
     * that were ended stay until they would have expired, so that a token is not adopted again that was revoked.
     */
    int purge(Instant endedBefore, int limit);
}
