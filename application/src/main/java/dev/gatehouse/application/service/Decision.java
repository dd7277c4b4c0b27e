package dev.gatehouse.application.service;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The frame of one decision: what it is called, when it is made, from where and through which door.
 *
 * @param version of the dialect that was asked for, if one was
 * @param browser what people call the one in which somebody logs in; empty elsewhere
 */
record Decision(
        DecisionId id, Instant now, Source from, DialectName dialect, Optional<String> version, String browser) {
    /** The check, as it stands in a trace; it ends nothing, and tells of clients that ask for old versions. */
    static final String VERSION = "version";

    /** One through a door that has no versions. */
    Decision(DecisionId id, Instant now, Source from, DialectName dialect) {
        this(id, now, from, dialect, Optional.empty(), "");
    }

    /** One at an entrance. */
    Decision(DecisionId id, Instant now, Source from, Entrance entrance) {
        this(id, now, from, entrance, "");
    }

    /** One at an entrance for browsers. */
    Decision(DecisionId id, Instant now, Source from, Entrance entrance, String browser) {
        this(id, now, from, entrance.dialect(), entrance.version(), browser);
    }

    /** A line of the audit of what a subject did, or was refused. */
    AuditEntry of(Subject subject, AuditEvent event, Trace trace) {
        return new AuditEntry(
                id, now, subject.text(), Optional.of(subject), from.text(), dialect.value(), event, told(trace));
    }

    private Trace told(Trace trace) {
        return version.map(asked -> new Trace(List.of(Step.passed(VERSION, asked))).and(trace.steps()))
                .orElse(trace);
    }
}
