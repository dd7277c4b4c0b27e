package dev.gatehouse.domain.audit;

/** The kinds of event, by the stable words under which they are kept: what each is about, and how it ended. */
public enum AuditKind {
    /** See {@link AuditEvent.LoggedIn}. */
    LOGGED_IN(AuditTopic.LOGINS, Outcome.DONE),
    /** See {@link AuditEvent.LoginRefused}. */
    LOGIN_REFUSED(AuditTopic.LOGINS, Outcome.REFUSED),
    /** See {@link AuditEvent.Refreshed}. */
    REFRESHED(AuditTopic.REFRESHES, Outcome.DONE),
    /** See {@link AuditEvent.RefreshReplayed}. */
    REFRESH_REPLAYED(AuditTopic.REFRESHES, Outcome.DONE),
    /** See {@link AuditEvent.RefreshAlarmed}. */
    REFRESH_ALARMED(AuditTopic.REFRESHES, Outcome.NOTICED),
    /** See {@link AuditEvent.RefreshRefused}. */
    REFRESH_REFUSED(AuditTopic.REFRESHES, Outcome.REFUSED),
    /** See {@link AuditEvent.RefreshReused}. */
    REFRESH_REUSED(AuditTopic.REFRESHES, Outcome.REFUSED),
    /** See {@link AuditEvent.SprayingSeen}. */
    SPRAYING_SEEN(AuditTopic.LOGINS, Outcome.NOTICED),
    /** See {@link AuditEvent.SessionEnded}. */
    SESSION_ENDED(AuditTopic.SESSIONS, Outcome.DONE),
    /** See {@link AuditEvent.SignedOutEverywhere}. */
    SIGNED_OUT_EVERYWHERE(AuditTopic.SESSIONS, Outcome.DONE),
    /** See {@link AuditEvent.PasswordChanged}. */
    PASSWORD_CHANGED(AuditTopic.ADMINISTRATION, Outcome.DONE),
    /** See {@link AuditEvent.Administered}. */
    ADMINISTERED(AuditTopic.ADMINISTRATION, Outcome.DONE);

    /** How an event ended. */
    public enum Outcome {
        /** What was asked for was done. */
        DONE,
        /** What was asked for was refused. */
        REFUSED,
        /** Nobody asked: the house saw something that somebody should know. */
        NOTICED
    }

    private final AuditTopic topic;
    private final Outcome outcome;

    AuditKind(AuditTopic topic, Outcome outcome) {
        this.topic = topic;
        this.outcome = outcome;
    }

    /** What it is about. */
    public AuditTopic topic() {
        return topic;
    }

    /** How it ended. */
    public Outcome outcome() {
        return outcome;
    }
}
