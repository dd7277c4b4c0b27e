package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.audit.AuditTopic;
import io.dropwizard.util.Duration;
import java.util.Map;

/**
 * How the audit is kept.
 *
 * @param retention how long entries are kept, by what they are about
 */
public record AuditConfiguration(Retention retention) {
    /**
     * Lives of entries.
     *
     * @param logins credentials that were taken or refused
     * @param refreshes refresh tokens that were taken or refused
     * @param sessions sessions that ended
     * @param administration changes of users, clients, credentials, keys and passwords
     */
    public record Retention(Duration logins, Duration refreshes, Duration sessions, Duration administration) {
        /** Refuses an audit that forgets at once. */
        public Retention {
            Check.positive(logins, "logins");
            Check.positive(refreshes, "refreshes");
            Check.positive(sessions, "sessions");
            Check.positive(administration, "administration");
        }
    }

    /** The same in the words of the domain. */
    Map<AuditTopic, java.time.Duration> lives() {
        return Map.of(
                AuditTopic.LOGINS, retention.logins().toJavaDuration(),
                AuditTopic.REFRESHES, retention.refreshes().toJavaDuration(),
                AuditTopic.SESSIONS, retention.sessions().toJavaDuration(),
                AuditTopic.ADMINISTRATION, retention.administration().toJavaDuration());
    }
}
