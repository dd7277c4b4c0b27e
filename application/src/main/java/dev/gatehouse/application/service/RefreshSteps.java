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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        var next = next(row, entrance, decision);
        var entry = entry(decision, row, new AuditEvent.Refreshed(row.id(), next.generation()), "advanced");
        return moved(stores -> stores.sessions().advance(row, next), stores -> List.of(entry));
    }

    /** Counts a replay of the successor that stands; empty if the row moved on, or may not be replayed any more. */
    Optional<Session> replay(Decision decision, Session row) {
        boolean isFree = row.mode() == RefreshMode.EXTEND && row.generation() <= 1;
        var limit = isFree ? Integer.MAX_VALUE : rule.maxReplays();
        var entry = entry(
                decision, row, new AuditEvent.RefreshReplayed(row.id(), row.generation()), "same successor again");
        return moved(
                stores -> stores.sessions().countReplay(row.id(), row.generation(), limit, decision.now()),
                stores -> isFree ? List.of(entry) : withAlarms(stores, decision, row, entry));
    }

    /** Writes down a replay too many. */
    void exhausted(Decision decision, Session row, String reason) {
        var event = new AuditEvent.RefreshRefused(row.id(), reason);
        var entry = decision.of(row.subject(), event, Trace.EMPTY.and(Step.failed("refresh", reason)));
        recorder.kept(unitOfWork.run(stores -> written(stores, withAlarms(stores, decision, row, entry))));
    }

    /** The price of the grace is a thief who refreshes within seconds of the owner: that is what these alarms are for. */
    private List<AuditEntry> withAlarms(Stores stores, Decision decision, Session row, AuditEntry entry) {
        var entries = new ArrayList<>(List.of(entry));
        if (!decision.from().network().equals(row.sourceNetwork())) {
            entries.add(alarm(decision, row, "shown again from another network"));
        }
        int ofDay = stores.sessions().countReplayOfDay(row.id(), decision.now().truncatedTo(ChronoUnit.DAYS));
        if (rule.isAlarming(ofDay)) {
            entries.add(alarm(decision, row, "shown again " + ofDay + " times today"));
        }
        return entries;
    }

    private static AuditEntry alarm(Decision decision, Session row, String reason) {
        var event = new AuditEvent.RefreshAlarmed(row.id(), reason);
        return decision.of(row.subject(), event, Trace.EMPTY.and(Step.failed("replay", reason)));
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
        recorder.kept(unitOfWork.run(stores -> written(stores, entries)));
    }

    /** A row that moved, and what was written of that. */
    private record Moved(Session row, List<AuditEntry> entries) {}

    private Optional<Session> moved(
            Function<Stores, Optional<Session>> step, Function<Stores, List<AuditEntry>> entries) {
        var moved = unitOfWork.run(stores ->
                step.apply(stores).map(row -> new Moved(row, written(stores, entries.apply(stores)))));
        moved.ifPresent(done -> recorder.kept(done.entries()));
        return moved.map(Moved::row);
    }

    private static List<AuditEntry> written(Stores stores, List<AuditEntry> entries) {
        Recorder.write(stores, entries);
        return entries;
    }

    private static AuditEntry entry(Decision decision, Session row, AuditEvent event, String detail) {
        return decision.of(row.subject(), event, Trace.EMPTY.and(Step.passed("refresh", detail)));
    }

    /** In whole seconds, so that its token is the same on every node. */
    private Session next(Session row, Entrance entrance, Decision decision) {
        var now = decision.now().truncatedTo(ChronoUnit.SECONDS);
        return row.next(
                secrets.nonce(),
                refreshTokens.activeKeyId(),
                now,
                now.plus(entrance.tokens().idle()),
                decision.from().network());
    }
}
