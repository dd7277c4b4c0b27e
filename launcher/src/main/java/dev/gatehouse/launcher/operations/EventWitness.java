package dev.gatehouse.launcher.operations;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** Counts what happens, and logs each event of the audit with its decision id; refusals of nobody are counted only. */
public final class EventWitness implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.audit");

    private final MetricRegistry metrics;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();
    private volatile int running;
    private volatile int waiting;

    /** A witness that counts in the given registry. */
    public EventWitness(MetricRegistry metrics) {
        this.metrics = metrics;
        metrics.gauge("gatehouse_hashes_running", () -> () -> running);
        metrics.gauge("gatehouse_hashes_waiting", () -> () -> waiting);
    }

    @Override
    public void saw(AuditEntry entry) {
        count(entry);
        if (LOG.isEnabledForLevel(level(entry.event()))) {
            log(entry);
        }
    }

    private static void log(AuditEntry entry) {
        var facts = facts(entry);
        facts.forEach(MDC::put);
        try {
            LOG.atLevel(level(entry.event()))
                    .log("{} {}", entry.event().code(), entry.event().detail());
        } finally {
            facts.keySet().forEach(MDC::remove);
        }
    }

    private static Map<String, String> facts(AuditEntry entry) {
        return Map.of(
                "decision_id",
                entry.decision().value(),
                "actor",
                entry.actor(),
                "subject",
                entry.subject().map(Subject::text).orElse("-"),
                "source",
                entry.source(),
                "dialect",
                entry.dialect());
    }

    @Override
    public void refusedNobody(DialectName dialect, String reason) {
        count("gatehouse_refusals_of_nobody_total", "dialect", dialect.value(), "reason", reason);
    }

    @Override
    public void hashing(int nowRunning, int nowWaiting) {
        running = nowRunning;
        waiting = nowWaiting;
    }

    private void count(AuditEntry entry) {
        var dialect = entry.dialect();
        switch (entry.event()) {
            case AuditEvent.LoggedIn in -> count("gatehouse_logins_total", "dialect", dialect, "outcome", "logged_in");
            case AuditEvent.LoginRefused refused ->
                count(
                        "gatehouse_logins_total",
                        "dialect",
                        dialect,
                        "outcome",
                        refused.said().word());
            case AuditEvent.Refreshed refreshed -> refresh(dialect, "advance");
            case AuditEvent.RefreshReplayed replayed -> refresh(dialect, "replay");
            case AuditEvent.RefreshAlarmed alarmed ->
                count("gatehouse_events_total", "dialect", dialect, "event", "refresh_alarmed");
            case AuditEvent.RefreshRefused refused -> refresh(dialect, "refuse");
            case AuditEvent.RefreshReused reused -> refresh(dialect, "theft");
            case AuditEvent.SprayingSeen seen ->
                count("gatehouse_events_total", "dialect", dialect, "event", "spraying_seen");
            case AuditEvent.SessionEnded ended ->
                count(
                        "gatehouse_sessions_ended_total",
                        "dialect",
                        dialect,
                        "why",
                        ended.why().name());
            case AuditEvent.SignedOutEverywhere out ->
                count("gatehouse_events_total", "dialect", dialect, "event", "signed_out_everywhere");
            case AuditEvent.PasswordChanged changed ->
                count("gatehouse_events_total", "dialect", dialect, "event", "password_changed");
            case AuditEvent.TokenGiven given ->
                count("gatehouse_events_total", "dialect", dialect, "event", "token_given");
            case AuditEvent.Administered administered ->
                count("gatehouse_events_total", "dialect", dialect, "event", "administered");
            case AuditEvent.AdministrationRefused refused ->
                count("gatehouse_events_total", "dialect", dialect, "event", "administration_refused");
        }
    }

    private void refresh(String dialect, String verdict) {
        count("gatehouse_refreshes_total", "dialect", dialect, "verdict", verdict);
    }

    private void count(String name, String label, String value, String otherLabel, String otherValue) {
        counters.computeIfAbsent(new Series(name, label, value, otherLabel, otherValue), this::counter)
                .inc();
    }

    private Counter counter(Series of) {
        return metrics.counter(PrometheusText.name(of.name, of.label, of.value, of.otherLabel, of.otherValue));
    }

    /** What is counted by itself. */
    private record Series(String name, String label, String value, String otherLabel, String otherValue) {}

    /**
     * A refresh token that was stolen or may have been, a network that sprays, or a right secret from a wrong place, is what
     * somebody should look at.
     */
    private static Level level(AuditEvent event) {
        return switch (event) {
            case AuditEvent.RefreshReused reused -> Level.WARN;
            case AuditEvent.RefreshAlarmed alarmed -> Level.WARN;
            case AuditEvent.SprayingSeen seen -> Level.WARN;
            case AuditEvent.LoginRefused refused ->
                refused.said() instanceof Refusal.AddressDenied ? Level.WARN : Level.INFO;
            case AuditEvent.LoggedIn in -> Level.INFO;
            case AuditEvent.Refreshed refreshed -> Level.INFO;
            case AuditEvent.RefreshReplayed replayed -> Level.INFO;
            case AuditEvent.RefreshRefused refused -> Level.INFO;
            case AuditEvent.SessionEnded ended -> Level.INFO;
            case AuditEvent.SignedOutEverywhere out -> Level.INFO;
            case AuditEvent.PasswordChanged changed -> Level.INFO;
            case AuditEvent.TokenGiven given -> Level.INFO;
            case AuditEvent.Administered administered -> Level.INFO;
            case AuditEvent.AdministrationRefused refused -> Level.INFO;
        };
    }
}
