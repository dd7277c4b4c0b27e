package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a refresh writes: each step moves the row and its audit in one unit, or nothing. */
final class RefreshSteps {
    private final UnitOfWork unitOfWork;
    private final RefreshTokens refreshTokens;
    private final SecretSource secrets;
    private final RefreshRule rule;
    private final Liveness liveness;
    private final Recorder recorder;

    RefreshSteps(
            UnitOfWork unitOfWork,
            RefreshTokens refreshTokens,
            SecretSource secrets,
            RefreshRule rule,
            Liveness liveness,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.refreshTokens = refreshTokens;
        this.secrets = secrets;
        this.rule = rule;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    /** Advances the row; empty if somebody else was first. */
    Optional<Session> advance(Decision decision, Entrance entrance, Session row) {
        var next = next(row, entrance, decision.now());
        var entry = entry(decision, row, new AuditEvent.Refreshed(row.id(), next.generation()), "advanced");
        return moved(entry, stores -> stores.sessions().advance(row, next));
    }

    /** Counts a replay of the successor that stands; empty if the row moved on, or may not be replayed any more. */
    Optional<Session> replay(Decision decision, Session row) {
        boolean isFree = row.mode() == RefreshMode.EXTEND && row.generation() <= 1;
        var limit = isFree ? Integer.MAX_VALUE : rule.maxReplays();
        var entry = entry(
                decision, row, new AuditEvent.RefreshReplayed(row.id(), row.generation()), "same successor again");
        return moved(entry, stores -> stores.sessions().countReplay(row.id(), row.generation(), limit, decision.now()));
    }

    /** Ends a session whose token was used after its successor. */
    void endAsStolen(Decision decision, Session row, String why) {
        var entry = entry(decision, row, new AuditEvent.RefreshReused(row.id(), why), why);
        unitOfWork.run(stores -> {
            boolean ended = stores.sessions().end(row.id(), EndReason.REFRESH_REUSED, decision.now());
            Recorder.write(stores, List.of(entry));
            return ended;
        });
        liveness.forget(row.id());
        recorder.kept(List.of(entry));
    }

    /** Writes down what changed nothing. */
    void write(Decision decision, Session row, AuditEvent event, Trace trace) {
        var entries = List.of(decision.of(row.subject(), event, trace));
        unitOfWork.run(stores -> {
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
    }

    private Optional<Session> moved(AuditEntry entry, Function<Stores, Optional<Session>> step) {
        var row = unitOfWork.run(stores -> {
            var after = step.apply(stores);
            after.ifPresent(standing -> Recorder.write(stores, List.of(entry)));
            return after;
        });
        row.ifPresent(standing -> recorder.kept(List.of(entry)));
        return row;
    }

    private static AuditEntry entry(Decision decision, Session row, AuditEvent event, String detail) {
        return decision.of(row.subject(), event, Trace.EMPTY.and(Step.passed("refresh", detail)));
    }

    private Session next(Session row, Entrance entrance, Instant at) {
        var now = at.truncatedTo(ChronoUnit.SECONDS);
        return row.next(
                secrets.nonce(),
                refreshTokens.activeKeyId(),
                now,
                now.plus(entrance.tokens().idle()));
    }
}
