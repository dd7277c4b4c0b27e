package dev.gatehouse.domain.audit;

/** What entries are about, as far as it decides how long they are kept. */
public enum AuditTopic {
    /** Credentials that were taken or refused. */
    LOGINS,
    /** Refresh tokens that were taken or refused. */
    REFRESHES,
    /** Sessions that ended. */
    SESSIONS,
    /** Changes of users, clients, credentials, keys and passwords. */
    ADMINISTRATION
}
