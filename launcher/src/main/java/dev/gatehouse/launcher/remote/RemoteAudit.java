package dev.gatehouse.launcher.remote;

import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.launcher.management.AuditCheck;
import dev.gatehouse.launcher.management.AuditLine;
import dev.gatehouse.launcher.management.ReadAudit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit of a server. */
record RemoteAudit(Server server) implements ReadAudit {
    @Override
    public List<AuditLine> list(AuditQuery query, int most) {
        return query.kinds().isEmpty()
                ? List.of()
                : new Listing(server, "/audit", asked(query))
                        .page(Optional.empty(), most, RemoteAudit::line)
                        .items();
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditLine> reader) {
        if (!query.kinds().isEmpty()) {
            server.each("/audit.jsonl", asked(query), shown -> reader.accept(line(shown)));
        }
    }

    @Override
    public AuditCheck verify(Optional<Checkpoint> noted) {
        var found = server.getInTime("/audit:verify", Query.EMPTY.with("checkpoint", noted.map(Checkpoint::text)))
                .shown();
        return new AuditCheck(
                found.number("entries"),
                found.number("seals"),
                found.number("unsealed"),
                found.optional("checkpoint"),
                found.list("flaws", Optional::of));
    }

    private static Query asked(AuditQuery query) {
        return Query.EMPTY
                .with("from", query.from().map(Object::toString))
                .with("until", query.until().map(Object::toString))
                .with("actor", query.actor())
                .with("subject", query.subject())
                .with("event", event(query).map(AuditKind::name))
                .with("outcome", outcome(query).map(AuditKind.Outcome::word))
                .with("decision", query.decision())
                .with("network", query.network().map(CidrBlock::text));
    }

    private static Optional<AuditKind> event(AuditQuery query) {
        return query.kinds().stream().filter(kind -> query.kinds().size() == 1).findFirst();
    }

    /** The outcome to which all kinds belong that are asked for, and no others. */
    private static Optional<AuditKind.Outcome> outcome(AuditQuery query) {
        return Arrays.stream(AuditKind.Outcome.values())
                .filter(one -> query.kinds().equals(AuditKind.those(Optional.empty(), Optional.of(one))))
                .findFirst();
    }

    private static AuditLine line(Shown shown) {
        return new AuditLine(
                shown.text("id"),
                shown.text("decision"),
                shown.text("at"),
                shown.text("actor"),
                shown.optional("subject"),
                shown.text("source"),
                shown.text("dialect"),
                shown.text("event"),
                shown.text("outcome"),
                shown.text("detail"),
                RemoteTryOut.steps(shown),
                shown.list("explanation", Optional::of));
    }
}
