package dev.gatehouse.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** See {@link AuditEvent.TokenGiven}. */
    TOKEN_GIVEN(AuditTopic.LOGINS, Outcome.DONE),
    /** See {@link AuditEvent.Administered}. */
    ADMINISTERED(AuditTopic.ADMINISTRATION, Outcome.DONE),
    /** See {@link AuditEvent.AdministrationRefused}. */
    ADMINISTRATION_REFUSED(AuditTopic.ADMINISTRATION, Outcome.REFUSED);

    /** How an event ended. */
    public enum Outcome {
        /** What was asked for was done. */
        DONE,
        /** What was asked for was refused. */
        REFUSED,
        /** Nobody asked: the house saw something that somebody should know. */
        NOTICED;

        /** The outcome of that word, such as {@code refused}. */
        public static Optional<Outcome> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }

        /** The stable word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final AuditTopic topic;
    private final Outcome outcome;

    AuditKind(AuditTopic topic, Outcome outcome) {
        this.topic = topic;
        this.outcome = outcome;
    }

    /** The kind of that word, such as {@code LOGIN_REFUSED}. */
    public static Optional<AuditKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equals(word)).findFirst();
    }

    /** The kinds to which both apply, where they are given. */
    public static Set<AuditKind> those(Optional<AuditKind> kind, Optional<Outcome> outcome) {
        return Arrays.stream(values())
                .filter(one -> kind.map(one::equals).orElse(true))
                .filter(one -> outcome.map(one.outcome::equals).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
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
