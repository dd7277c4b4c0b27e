package dev.gatehouse.http.admin;

import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.network.CidrBlock;

/** Reads which entries of the audit are asked for. */
final class AuditQuestion {
    private AuditQuestion() {}

    static AuditQuery read(Query query) {
        return new AuditQuery(
                query.time("from"),
                query.time("until"),
                query.text("actor"),
                query.text("subject"),
                AuditKind.those(query.meaning("event", AuditKind::of), query.meaning("outcome", AuditKind.Outcome::of)),
                query.text("decision"),
                query.meaning("network", CidrBlock::parse));
    }
}
