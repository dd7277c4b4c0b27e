package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers to which client a session was granted; a grant goes with its session, and with its client. */
public interface GrantStore {
    /** Adds the grant of a session that stands. */
    void insert(OAuthGrant grant);

    /** The grant of that session. */
    Optional<OAuthGrant> find(SessionId session);

    /** Every grant of the subject whose session was not ended. */
    List<OAuthGrant> of(Subject subject);

    /** The name of the client to which each of these sessions was granted; one that was granted to none has none. */
    Map<SessionId, String> clientNames(Set<SessionId> sessions);

    /** Every grant of the subject to that client. */
    List<OAuthGrant> of(Subject subject, ClientNumber client);

    /** Every grant to that client whose session was not ended. */
    List<OAuthGrant> to(ClientNumber client);

    /** Up to that many grants whose sessions' ids come after that one, in the order of those. */
    List<OAuthGrant> after(String session, int limit);

    /** Ends every session granted to that client that was not ended; how many. */
    int endAllTo(ClientNumber client, EndReason why, Instant now);

    /** The grants of those sessions, and every grant to which users agreed in them. */
    List<OAuthGrant> around(List<SessionId> sessions);

    /** Lets every grant to which the user agreed in the first session belong to the second. */
    void move(SessionId from, SessionId to);
}
