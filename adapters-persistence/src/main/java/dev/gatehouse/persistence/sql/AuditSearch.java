package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A search of the audit as one statement: only constants become its text, and every value is bound. */
final class AuditSearch {
    /** Those that the index of kinds leaves out, for they fill the table. */
    private static final Set<AuditKind> COMMON = EnumSet.of(AuditKind.LOGGED_IN, AuditKind.REFRESHED);

    private final StringBuilder sql = new StringBuilder("SELECT * FROM audit WHERE TRUE");
    private final List<Object> values = new ArrayList<>();

    AuditSearch(AuditQuery query) {
        query.from().ifPresent(from -> and("at >= ?", Micros.of(from)));
        query.until().ifPresent(until -> and("at < ?", Micros.of(until)));
        query.actor().ifPresent(actor -> and("actor = ?", actor));
        query.subject().ifPresent(subject -> and("subject = ?", subject));
        query.decision().ifPresent(decision -> and("decision = ?", decision));
        query.network().ifPresent(network -> and("address BETWEEN ? AND ?", key(network.base()), last(network)));
        if (!query.kinds().containsAll(AuditQuery.EVERY_KIND)) {
            andOneOf(query.kinds());
        }
    }

    /** Only what stands behind the place, from the newest to the oldest. */
    AuditSearch after(Cursor place) {
        and("(at, ordinal) < (?, ?)", Micros.of(Instant.parse(place.sortValue())), Long.valueOf(place.id()));
        return this;
    }

    String sql() {
        return sql + " ORDER BY at DESC, ordinal DESC LIMIT ?";
    }

    Object[] values(int limit) {
        var all = new ArrayList<>(values);
        all.add(limit);
        return all.toArray();
    }

    /** The address as it is kept: version, then bytes, so that a network is all that lies between two of them. */
    static String key(IpAddress address) {
        return (address.isV4() ? "4" : "6") + address.hex();
    }

    private static String last(CidrBlock network) {
        return key(network.last());
    }

    private void andOneOf(Set<AuditKind> kinds) {
        var marks = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        and(kinds.isEmpty() ? "FALSE" : "event IN (" + marks + ")");
        kinds.stream().map(AuditKind::name).sorted().forEach(values::add);
        if (Collections.disjoint(kinds, COMMON)) {
            and("event NOT IN ('LOGGED_IN', 'REFRESHED')");
        }
    }

    private void and(String condition, Object... bound) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(bound));
    }
}
