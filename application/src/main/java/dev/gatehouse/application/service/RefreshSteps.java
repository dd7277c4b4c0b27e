package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.service.RefreshUnit.Asked;
import dev.gatehouse.application.service.RefreshUnit.Seen;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a refresh writes: each step moves the row and its audit in the unit it is given, or nothing. */
final class RefreshSteps {
    private final RefreshRule rule;

    RefreshSteps(RefreshRule rule) {
        this.rule = rule;
    }

    /** What was written down. */
    sealed interface Written {
        /** The row stands at the generation of which tokens are to be handed out. */
        record Handed(Session row, Principal who, List<AuditEntry> entries) implements Written {}

        /** Nothing but the refusal. */
        record Refused(Refusal why, List<AuditEntry> entries) implements Written {}

        /** A replay too many. */
        record Exhausted(List<AuditEntry> entries) implements Written {}

        /** The session is ended. */
        record Stolen(List<AuditEntry> entries) implements Written {}

        /** Nothing: the client has used up its rate. */
        record Limited(Refusal why) implements Written {}

        /** Nothing, for there is nobody of whom to write. */
        record Nothing(String why) implements Written {}
    }

    /** Advances the row; empty if somebody else was first. */
    Optional<Written> advance(Stores stores, Asked asked, Seen seen) {
        return move(stores, asked, seen, next(asked, seen.row()), "advanced");
    }

    /** Moves the idle end of a row whose token stays; empty if it was ended meanwhile. */
    Optional<Written> prolong(Stores stores, Asked asked, Seen seen) {
        var now = second(asked);
        var network = asked.decision().from().network();
        return move(stores, asked, seen, seen.row().prolonged(now, idleUntil(asked, now), network), "kept");
    }

    private static Optional<Written> move(Stores stores, Asked asked, Seen seen, Session next, String how) {
        var entry = passed(asked, seen, new AuditEvent.Refreshed(next.id(), next.generation()), how);
        return stores.sessions()
                .advance(seen.row(), next, entry)
                .map(row -> new Written.Handed(row, seen.who(), List.of(entry)));
    }

    /** Counts a replay of the successor that stands; empty if the row moved on, or may not be replayed any more. */
    Optional<Written> replay(Stores stores, Asked asked, Seen seen) {
        var row = seen.row();
        boolean isFree = RefreshRule.isFree(row);
        var limit = isFree ? Integer.MAX_VALUE : rule.maxReplays();
        var event = new AuditEvent.RefreshReplayed(row.id(), row.generation());
        var entry = passed(asked, seen, event, "same successor again");
        return stores.sessions()
                .countReplay(row.id(), row.generation(), limit, entry)
                .map(counted -> new Written.Handed(
                        counted,
                        seen.who(),
                        isFree ? List.of(entry) : and(entry, written(stores, alarms(stores, asked, seen)))));
    }

    /** Writes down a replay too many. */
    Written exhausted(Stores stores, Asked asked, Seen seen, String reason) {
        var entry = failed(asked, seen, new AuditEvent.RefreshRefused(seen.row().id(), reason), "refresh", reason);
        return new Written.Exhausted(written(stores, and(entry, alarms(stores, asked, seen))));
    }

    /** Ends a session whose token was used after its successor; clients that want to know are told. */
    Written stolen(Stores stores, Asked asked, Seen seen, String why) {
        var id = seen.row().id();
        LogoutNotes.ofSession(stores, id, asked.decision().now());
        var unused = stores.sessions()
                .end(id, EndReason.REFRESH_REUSED, asked.decision().now());
        var entry = passed(asked, seen, new AuditEvent.RefreshReused(id, why), why);
        return new Written.Stolen(written(stores, List.of(entry)));
    }

    /** Writes down a refusal, which changes nothing. */
    Written refused(Stores stores, Asked asked, Seen seen, String reason, Refusal said) {
        var entry = failed(asked, seen, new AuditEvent.RefreshRefused(seen.row().id(), reason), "refresh", reason);
        return new Written.Refused(said, written(stores, List.of(entry)));
    }

    /** The price of the grace is a thief who refreshes within seconds of the owner: that is what these alarms are for. */
    private List<AuditEntry> alarms(Stores stores, Asked asked, Seen seen) {
        var entries = new ArrayList<AuditEntry>();
        var decision = asked.decision();
        if (!decision.from().network().equals(seen.row().sourceNetwork())) {
            entries.add(alarm(asked, seen, "shown again from another network"));
        }
        var day = decision.now().truncatedTo(ChronoUnit.DAYS);
        int ofDay = stores.sessions().countReplayOfDay(seen.row().id(), day);
        if (rule.isAlarming(ofDay)) {
            entries.add(alarm(asked, seen, "shown again " + ofDay + " times today"));
        }
        return entries;
    }

    private static AuditEntry alarm(Asked asked, Seen seen, String reason) {
        return failed(asked, seen, new AuditEvent.RefreshAlarmed(seen.row().id(), reason), "replay", reason);
    }

    private static List<AuditEntry> and(AuditEntry first, List<AuditEntry> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<AuditEntry> written(Stores stores, List<AuditEntry> entries) {
        Recorder.write(stores, entries);
        return entries;
    }

    private static AuditEntry passed(Asked asked, Seen seen, AuditEvent event, String detail) {
        return entry(asked, seen, event, Step.passed("refresh", detail));
    }

    private static AuditEntry failed(Asked asked, Seen seen, AuditEvent event, String check, String detail) {
        return entry(asked, seen, event, Step.failed(check, detail));
    }

    private static AuditEntry entry(Asked asked, Seen seen, AuditEvent event, Step step) {
        return asked.decision().of(seen.row().subject(), event, Trace.EMPTY.and(step));
    }

    private static Session next(Asked asked, Session row) {
        var now = second(asked);
        var network = asked.decision().from().network();
        return row.next(asked.nonce(), asked.macKeyId(), now, idleUntil(asked, now), network);
    }

    /** In whole seconds, so that its token is the same on every node. */
    private static Instant second(Asked asked) {
        return asked.decision().now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant idleUntil(Asked asked, Instant now) {
        return now.plus(asked.shown().entrance().tokens().idle());
    }
}
