package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.token.Subject;

/** Ends sessions wholesale; those that are looked at, or ended one by one, are for {@link AdministerSessions}. */
public interface ManageSessions {
    /** Ends every session of a subject, those that are begun at this moment too; how many there were. */
    int revokeAll(Subject subject, String actor);

    /** Ends every session of everybody, as after a restore from backup. */
    void revokeEverybody(String actor);
}
