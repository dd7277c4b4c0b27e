package dev.gatehouse.launcher.management;

import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Checkpoint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the audit. */
public interface ReadAudit {
    /** So many at most of the entries that are asked for, newest first. */
    List<AuditLine> list(AuditQuery query, int most);

    /** Shows every entry that is asked for, newest first, a few at a time. */
    void each(AuditQuery query, Consumer<AuditLine> reader);

    /** Compares all that is kept with its seals, and these with one that was noted elsewhere. */
    AuditCheck verify(Optional<Checkpoint> noted);
}
