package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class AuditRow implements RowMapper<AuditEntry> {
    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final List<String> COLUMNS =
            List.of("decision", "at", "actor", "subject", "source", "dialect", "event", "members", "trace", "address");

    /** Every member, in the order of the table. */
    static @Nullable Object[] values(AuditEntry entry) {
        return new @Nullable Object[] {
            entry.decision().value(),
            Micros.of(entry.at()),
            entry.actor(),
            entry.subject().map(Subject::text).orElse(null),
            entry.source(),
            entry.dialect(),
            entry.event().code(),
            JsonTexts.write(AuditEvents.members(entry.event())),
            text(entry.trace()),
            IpAddress.parse(entry.source()).map(AuditSearch::key).orElse(null)
        };
    }

    @Override
    public AuditEntry map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                new DecisionId(row.getString("decision")),
                Micros.instant(row, "at"),
                row.getString("actor"),
                Optional.ofNullable(row.getString("subject")).flatMap(Subject::parse),
                row.getString("source"),
                row.getString("dialect"),
                AuditEvents.event(row.getString("event"), JsonTexts.read(row.getString("members"))),
                trace(row.getString("trace")));
    }

    Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(row.getLong("ordinal"), read(row));
    }

    /** The row as it is kept, whatever stands in it: each member as a list, which is empty where there is nothing. */
    static String line(ResultSet row) throws SQLException {
        var members = new ArrayList<List<String>>();
        for (var column : COLUMNS) {
            members.add(Stream.ofNullable(row.getString(column)).toList());
        }
        return JsonTexts.writeRows(members);
    }

    private static String text(Trace trace) {
        return JsonTexts.writeRows(trace.steps().stream()
                .map(step -> List.of(step.check(), step.passed() ? PASSED : FAILED, step.detail()))
                .toList());
    }

    private static Trace trace(String json) {
        return new Trace(JsonTexts.readRows(json).stream()
                .map(step -> new Step(step.get(0), step.get(1).equals(PASSED), step.get(2)))
                .toList());
    }
}
