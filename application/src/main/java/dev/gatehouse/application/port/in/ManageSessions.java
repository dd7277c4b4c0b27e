package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** Lets an administrator see and end sessions. */
public interface ManageSessions {
    /** Live sessions of a subject, or of everybody, newest first, at most that many. */
    List<Session> list(Optional<Subject> subject, int limit);

    /** Ends one session; false if it had ended or never was. */
    boolean revoke(SessionId id, String actor);

    /** Ends every session of a subject, those that are begun at this moment too; how many there were. */
    int revokeAll(Subject subject, String actor);

    /** Ends every session of everybody, as after a restore from backup. */
    void revokeEverybody(String actor);
}
