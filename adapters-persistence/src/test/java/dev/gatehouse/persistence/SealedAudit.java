package dev.gatehouse.persistence;

import dev.gatehouse.application.port.in.AdministerAudit.Verification;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The use cases of the audit over a database, and words to talk to them. */
final class SealedAudit {
    static final AuditEvent LOGIN = new AuditEvent.LoggedIn(new SessionId("s-1"));
    static final AuditEvent LOGOUT = new AuditEvent.SignedOutEverywhere();

    final MovableClock clock;
    private final UnitOfWork units;
    private final UseCases does;
    private int appended;

    SealedAudit(UnitOfWork units) {
        this.units = units;
        var fakes = TestPorts.fresh();
        this.clock = fakes.clock();
        var given = fakes.ports();
        var ports = new Ports(
                units,
                given.passwordHasher(),
                given.accessTokens(),
                given.refreshTokens(),
                given.digests(),
                given.answerSeal(),
                given.secretSource(),
                given.witness(),
                given.clock(),
                given.nanoTime(),
                given.pause(),
                given.identityTokens(),
                given.proofReader(),
                given.proofNonces(),
                given.assertionReader(),
                given.logoutCallbacks(),
                given.letters(),
                given.codeSeeds(),
                given.passkeyReader());
        this.does = Wiring.assemble(
                ports,
                TestSettings.custom()
                        .auditLife(AuditTopic.LOGINS, Duration.ofDays(7))
                        .build());
    }

    /** Entries with decision ids of their own. */
    void append(AuditEvent... events) {
        for (var event : events) {
            var entry = entry("d-" + appended++, event);
            units.run(stores -> {
                stores.audit().append(entry);
                return true;
            });
        }
    }

    AuditEntry entry(String decision, AuditEvent event) {
        return new AuditEntry(
                new DecisionId(decision),
                clock.instant(),
                "cli",
                Optional.empty(),
                "192.0.2.1",
                "admin",
                event,
                Trace.EMPTY);
    }

    /** A stretch of two logins and a logout, sealed. */
    Checkpoint stretch() {
        append(LOGIN, LOGOUT, LOGIN);
        return seal().orElseThrow();
    }

    Optional<Checkpoint> seal() {
        return does.housekeep().sealAudit();
    }

    void purge() {
        while (does.housekeep().purgeSome()) {
            clock.advance(Duration.ofMillis(1));
        }
    }

    Verification verify() {
        return does.administration().audit().verify(Optional.empty());
    }

    Verification verify(Checkpoint noted) {
        return does.administration().audit().verify(Optional.of(noted));
    }

    List<Line> lines() {
        return units.read(stores -> stores.seals().lines(Long.MIN_VALUE, Long.MAX_VALUE, 999));
    }

    long ordinal(int index) {
        return lines().get(index).ordinal();
    }
}
